package dev.sightline.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.StructuredLogger;
import dev.sightline.context.CurrentContext;
import dev.sightline.event.CompletedOperation;
import dev.sightline.event.EventContext;
import dev.sightline.event.LogEvent;
import dev.sightline.event.OperationKind;
import dev.sightline.pipeline.Pipelines;
import dev.sightline.pipeline.TraceSource;
import dev.sightline.spi.PipelineListener;
import dev.sightline.spi.Recorder;
import dev.sightline.spi.Recorders;
import dev.sightline.task.ContextualExecutors;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Many requests at once on few threads, synchronous, asynchronous, handing work on and failing:
 * every line that names its request carries that request's identity. {@code stress.requests} makes
 * it as long as one likes.
 */
class ForeignContextTest {
  private static final int REQUESTS = Integer.getInteger("stress.requests", 40_000);
  private static final int THREADS = 64;
  private static final String MARK = "work of ";

  private final LongAdder lines = new LongAdder();
  private final AtomicInteger ends = new AtomicInteger();
  private final Queue<String> foreign = new ConcurrentLinkedQueue<>();
  private final ExecutorService plain = Executors.newFixedThreadPool(8);
  private final ExecutorService pool = ContextualExecutors.wrap(ExecutorService.class, plain);
  private final ExecutorService container = Executors.newFixedThreadPool(4);
  private final StructuredLogger log = StructuredLogger.of("shop");
  private final RequestFilter filter = new RequestFilter(true, true);

  @Test
  void noLineCarriesAnotherRequestsIdentity() throws Exception {
    Recorder recorder = Pipelines.of(TraceSource.NONE, new Checks());
    Recorders.install(recorder);
    try {
      AtomicInteger next = new AtomicInteger();
      List<Thread> threads =
          IntStream.range(0, THREADS)
              .mapToObj(i -> new Thread(() -> client(next), "http-" + i))
              .toList();
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
      plain.shutdown();
      assertThat(plain.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
      container.shutdown();
      assertThat(container.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      Recorders.uninstall(recorder);
    }
    assertThat(foreign).isEmpty();
    assertThat(ends).hasValue(REQUESTS);
    assertThat(lines.sum()).isGreaterThanOrEqualTo(REQUESTS * 2L);
  }

  private void check(LogEvent event) {
    lines.increment();
    String own = event.context().correlationId();
    if (event.message().startsWith(MARK) && !event.message().equals(MARK + own)) {
      foreign.add(event.message() + " under " + own + " on " + event.thread());
    }
  }

  private final class Checks implements PipelineListener {
    @Override
    public String name() {
      return "checks";
    }

    @Override
    public void onLog(LogEvent event) {
      check(event);
    }

    @Override
    public void onStop(CompletedOperation operation) {
      if (operation.start().kind() == OperationKind.REQUEST) {
        ends.incrementAndGet();
      }
    }
  }

  private void client(AtomicInteger next) {
    for (int number = next.getAndIncrement(); number < REQUESTS; number = next.getAndIncrement()) {
      try {
        request("c-" + number, number % 5);
      } catch (Exception expected) {
        // the application's own
      }
      EventContext left = CurrentContext.get();
      if (left.correlationId() != null) {
        foreign.add("left on the thread: " + left.correlationId());
      }
    }
  }

  private void request(String id, int kind) throws Exception {
    FakeRequest fake = new FakeRequest();
    fake.headers.put("X-Correlation-ID", List.of(id));
    fake.async = kind == 3;
    filter.doFilter(
        fake.request(),
        fake.response(),
        (request, response) -> {
          log.info(MARK + id);
          switch (kind) {
            case 1 -> pool.execute(() -> log.info(MARK + id));
            case 2 -> CompletableFuture.runAsync(() -> log.info(MARK + id), pool).join();
            case 4 -> throw new IOException("the application's own");
            default -> log.info(MARK + id);
          }
          log.info(MARK + id);
        });
    if (kind == 3) {
      container.execute(() -> complete(fake, id));
    }
  }

  /** What a container does with an asynchronous request, on a thread of its own. */
  private void complete(FakeRequest fake, String id) {
    try {
      log.info("on the container's thread");
      for (AsyncListener each : fake.listeners) {
        each.onComplete(new AsyncEvent(fake.request().getAsyncContext()));
      }
    } catch (IOException e) {
      foreign.add(id + ": " + e);
    }
    @Nullable String left = CurrentContext.get().correlationId();
    if (left != null) {
      foreign.add("left on the container's thread: " + left);
    }
  }
}
