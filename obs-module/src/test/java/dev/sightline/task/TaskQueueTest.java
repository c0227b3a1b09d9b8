package dev.sightline.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sightline.spi.Measurements;
import dev.sightline.spi.Recorders;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskQueueTest {
  private final Map<String, DoubleSupplier> depths = new ConcurrentHashMap<>();
  private final Measurements measurements =
      (Measurements)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {Measurements.class},
              (proxy, method, arguments) ->
                  method.getName().equals("queue")
                      ? depths.put((String) arguments[0], (DoubleSupplier) arguments[1])
                      : null);
  private final ExecutorService plain = Executors.newSingleThreadExecutor();

  @BeforeEach
  void measure() {
    Recorders.measure(measurements);
  }

  @AfterEach
  void stop() throws InterruptedException {
    Recorders.stopMeasuring(measurements);
    plain.shutdownNow();
    assertThat(plain.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whatWaitsIsCountedUntilItBeginsOrNeverWill() throws Exception {
    ExecutorService executor = ContextualExecutors.wrap(ExecutorService.class, plain, "waiting");
    DoubleSupplier depth = Objects.requireNonNull(depths.get("waiting"));
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    executor.execute(
        () -> {
          begun.countDown();
          await(held);
        });
    await(begun);
    Future<?> second = executor.submit(() -> {});
    Future<?> third = executor.submit(() -> {});
    assertThat(depth.getAsDouble()).isEqualTo(2);

    third.cancel(false);
    assertThat(depth.getAsDouble()).isEqualTo(1);
    held.countDown();
    second.get(5, TimeUnit.SECONDS);
    assertThat(depth.getAsDouble()).isZero();
  }

  @Test
  void whatIsRefusedDoesNotWait() {
    ExecutorService executor = ContextualExecutors.wrap(ExecutorService.class, plain, "refusing");
    plain.shutdown();
    assertThatThrownBy(() -> executor.execute(() -> {}))
        .isInstanceOf(RejectedExecutionException.class);

    assertThat(Objects.requireNonNull(depths.get("refusing")).getAsDouble()).isZero();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
