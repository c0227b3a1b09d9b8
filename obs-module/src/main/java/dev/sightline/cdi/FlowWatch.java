package dev.sightline.cdi;

import dev.sightline.pipeline.OpenFlows;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Looks for abandoned flows as long as the application runs. */
final class FlowWatch implements AutoCloseable {
  private static final Logger LOGGER = System.getLogger("dev.sightline");
  private static final long SHORTEST_MILLIS = 200;
  private static final long LONGEST_MILLIS = 30_000;

  private final ScheduledThreadPoolExecutor timer;
  private @Nullable Future<?> repeated;

  private FlowWatch(ClassLoader application) {
    this.timer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "sightline-flows");
              thread.setDaemon(true);
              thread.setContextClassLoader(application);
              return thread;
            });
  }

  /**
   * Starts to look, ten times within the limit.
   *
   * @param limit how long a flow may make no step
   */
  static FlowWatch start(OpenFlows flows, Duration limit) {
    FlowWatch watch = new FlowWatch(Thread.currentThread().getContextClassLoader());
    long period = Math.max(SHORTEST_MILLIS, Math.min(LONGEST_MILLIS, limit.toMillis() / 10));
    watch.repeated =
        watch.timer.scheduleWithFixedDelay(
            () -> endAbandoned(flows, limit), period, period, TimeUnit.MILLISECONDS);
    return watch;
  }

  /** A timer that saw an exception once would never run again. */
  private static void endAbandoned(OpenFlows flows, Duration limit) {
    try {
      flows.endAbandoned(limit);
    } catch (RuntimeException | LinkageError e) {
      LOGGER.log(Logger.Level.DEBUG, "flows could not be looked through", e);
    }
  }

  @Override
  public void close() {
    if (repeated != null) {
      repeated.cancel(true);
    }
    timer.shutdownNow();
  }
}
