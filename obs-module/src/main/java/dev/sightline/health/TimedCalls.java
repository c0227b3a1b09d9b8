package dev.sightline.health;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs calls that may hang, each at most once at a time: what hangs holds one thread and no more,
 * however often it is asked.
 */
public final class TimedCalls {
  private final Executor executor;
  private final ConcurrentHashMap<String, Running> running = new ConcurrentHashMap<>();

  /**
   * @param executor runs every call on another thread
   */
  public TimedCalls(Executor executor) {
    this.executor = executor;
  }

  /** A call under way. */
  private record Running(FutureTask<?> task, long startedNanos) {

    /** A cancelled task is done although its thread may still be busy with it. */
    boolean hasEnded() {
      return task.isDone() && !task.isCancelled();
    }
  }

  /**
   * The result, or what the call threw.
   *
   * @param id calls of one ID do not overlap
   * @throws TimeoutException when it takes longer than the limit, or an earlier one still runs
   */
  public <T> T call(String id, Callable<T> call, Duration limit)
      throws TimeoutException, ExecutionException, InterruptedException {
    FutureTask<T> task = new FutureTask<>(call);
    Running mine = new Running(task, System.nanoTime());
    Running before = running.putIfAbsent(id, mine);
    if (before != null && !(before.hasEnded() && running.replace(id, before, mine))) {
      long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - before.startedNanos());
      throw new TimeoutException("still running after " + seconds + " s");
    }
    start(id, mine);
    try {
      return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new TimeoutException("no answer within " + limit.toMillis() + " ms");
    }
  }

  /** It counts as running until its thread is free again, even after it was cancelled. */
  private void start(String id, Running mine) throws TimeoutException {
    try {
      executor.execute(
          () -> {
            try {
              mine.task().run();
            } finally {
              running.remove(id, mine);
            }
          });
    } catch (RejectedExecutionException e) {
      running.remove(id, mine);
      throw new TimeoutException("no thread was free to run it");
    }
  }

  /** Interrupts what still runs. */
  public void cancelAll() {
    for (Map.Entry<String, Running> each : running.entrySet()) {
      each.getValue().task().cancel(true);
    }
  }
}
