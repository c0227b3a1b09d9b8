package dev.sightline.console.source;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Asks applications on threads of its own and waits only so long, so that a slow or broken one
 * costs a page its time limit and nothing else. One application holds at most {@value
 * #PER_APPLICATION} threads, however long it hangs.
 */
public final class TimeLimitedReader implements AutoCloseable {
  private static final int PER_APPLICATION = 16;
  private static final int THREADS = 96;

  private final ApplicationSource source;
  private final long limitNanos;
  private final ThreadPoolExecutor threads;
  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

  public TimeLimitedReader(ApplicationSource source, Duration limit) {
    this.source = source;
    this.limitNanos = limit.toNanos();
    ClassLoader loader = TimeLimitedReader.class.getClassLoader();
    this.threads =
        new ThreadPoolExecutor(
            0,
            THREADS,
            30,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            task -> {
              Thread thread = new Thread(task, "sightline-console-reader");
              thread.setDaemon(true);
              thread.setContextClassLoader(loader);
              return thread;
            });
  }

  /** The source itself, for {@link ApplicationSource#applications()}. */
  public ApplicationSource source() {
    return source;
  }

  /** Asks now; the time limit begins now. */
  public <T> Pending<T> ask(ApplicationRef app, Function<ApplicationSource, T> question) {
    AtomicInteger running = asked.computeIfAbsent(app.key(), key -> new AtomicInteger());
    if (running.incrementAndGet() > PER_APPLICATION) {
      running.decrementAndGet();
      return () -> new Reading.Unreachable<>("It still has not answered earlier questions.");
    }
    long deadline = System.nanoTime() + limitNanos;
    try {
      Future<T> answer = threads.submit(() -> answer(question, running));
      return () -> await(answer, deadline);
    } catch (RejectedExecutionException e) {
      running.decrementAndGet();
      return () -> new Reading.Unreachable<>("The console is busy waiting for other applications.");
    }
  }

  private <T> T answer(Function<ApplicationSource, T> question, AtomicInteger running) {
    try {
      return question.apply(source);
    } finally {
      running.decrementAndGet();
    }
  }

  private <T> Reading<T> await(Future<T> answer, long deadline) {
    try {
      long left = Math.max(0, deadline - System.nanoTime());
      return new Reading.Available<>(answer.get(left, TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      answer.cancel(true);
      return new Reading.Unreachable<>(
          "No answer within " + TimeUnit.NANOSECONDS.toMillis(limitNanos) + " ms.");
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return new Reading.Unreachable<>("It failed with " + cause.getClass().getName() + ".");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reading.Unreachable<>("The console is stopping.");
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
