package dev.sightline.config.source;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls that may hang. */
final class TimeLimit {
  private TimeLimit() {}

  /**
   * Calls on a thread of its own, which is interrupted when the time is over.
   *
   * @throws SourceException of the call, or because the time is over
   */
  static <T> T call(String threadName, Duration limit, Callable<T> call) throws SourceException {
    FutureTask<T> task = new FutureTask<>(call);
    Thread thread = new Thread(task, threadName);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new SourceException("gave no answer within " + limit.toMillis() + " ms");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceException("was not waited for");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SourceException known) {
        throw known;
      }
      String type = e.getCause() == null ? "?" : e.getCause().getClass().getSimpleName();
      throw new SourceException("could not be read (" + type + ")");
    } finally {
      task.cancel(true);
    }
  }
}
