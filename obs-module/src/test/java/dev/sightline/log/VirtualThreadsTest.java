package dev.sightline.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.Context;
import dev.sightline.StructuredLogger;
import dev.sightline.context.Scope;
import dev.sightline.log.queue.OverflowPolicy;
import dev.sightline.testing.TestPipelines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Thousands of threads log at once and nothing is lost; virtual ones where there are any (JDK 21
 * and later), else platform ones.
 */
@Timeout(120)
class VirtualThreadsTest {
  private static final int THREADS = 3_000;
  private static final int EVENTS = 20;

  @Test
  void everyEventOfEveryThreadArrives() throws Exception {
    LongAdder lines = new LongAdder();
    LongAdder misplaced = new LongAdder();
    LogSettings settings =
        LogSettings.builder().queueSize(1_000).overflow(OverflowPolicy.BLOCK).build();
    Levels levels = Levels.of(settings);
    LogListener listener =
        LogListener.start(
            settings, levels, (bytes, from, length) -> count(bytes, from, length, lines));
    try (AutoCloseable installed = TestPipelines.install(levels, listener)) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        threads.add(start(() -> work(misplaced)));
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
    assertThat(listener.close(Duration.ofSeconds(60))).isTrue();
    assertThat(listener.counters().dropped()).isZero();
    assertThat(lines.sum()).isEqualTo((long) THREADS * EVENTS);
    assertThat(misplaced.sum()).isZero();
  }

  private static void work(LongAdder misplaced) {
    StructuredLogger log = StructuredLogger.of("com.acme.Virtual");
    String own = "user-" + Thread.currentThread().getId();
    try (Scope scope = Context.with("user_id", own)) {
      for (int i = 0; i < EVENTS; i++) {
        log.info("said", "number", i);
        if (!own.equals(Context.current().userId())) {
          misplaced.increment();
        }
      }
    }
  }

  private static void count(byte[] bytes, int from, int length, LongAdder lines) {
    for (int i = from; i < from + length; i++) {
      if (bytes[i] == '\n') {
        lines.increment();
      }
    }
  }

  /** {@code Thread.startVirtualThread}, which this source level does not know. */
  private static Thread start(Runnable work) throws ReflectiveOperationException {
    if (Runtime.version().feature() >= 21) {
      return (Thread)
          Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, work);
    }
    Thread thread = new Thread(work);
    thread.start();
    return thread;
  }
}
