package dev.sightline.error.jdbc;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Calls on a thread outside of the caller's transaction, that take a few seconds at most. The
 * thread ends when it has nothing to do for half a minute.
 */
final class BoundedCalls implements AutoCloseable {
  private static final Logger LOGGER = System.getLogger("dev.sightline");
  private static final long SECONDS = 5;
  private static final int WAITING = 20;

  private final ThreadPoolExecutor executor;

  BoundedCalls(String name) {
    executor =
        new ThreadPoolExecutor(
            2,
            2,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
    executor.allowCoreThreadTimeOut(true);
  }

  /**
   * What came of a call.
   *
   * @param isGiven whether it ended in time and without an exception
   * @param value what it gave
   */
  record Answer<T extends @Nullable Object>(boolean isGiven, @Nullable T value) {
    @Nullable T orElse(@Nullable T other) {
      return isGiven ? value : other;
    }
  }

  <T extends @Nullable Object> Answer<T> call(Callable<T> work) {
    Future<T> future = null;
    try {
      future = executor.submit(work);
      return new Answer<>(true, future.get(SECONDS, TimeUnit.SECONDS));
    } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
      Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
      LOGGER.log(Level.DEBUG, "the error database gave no answer", cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (future != null) {
      future.cancel(true);
    }
    return new Answer<>(false, null);
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
