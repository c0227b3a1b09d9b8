package dev.sightline.pipeline;

import dev.sightline.spi.PipelineListener;
import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Calls every listener, in order or in reverse. What one throws is counted, told once, and reaches
 * neither the caller nor the other listeners.
 */
final class Listeners {
  private static final Logger LOGGER = System.getLogger("dev.sightline");

  private final List<PipelineListener> inOrder;
  private final List<PipelineListener> inReverse;
  private final AtomicLong failures = new AtomicLong();

  Listeners(List<PipelineListener> listeners) {
    inOrder = List.copyOf(listeners);
    List<PipelineListener> reversed = new ArrayList<>(listeners);
    Collections.reverse(reversed);
    inReverse = List.copyOf(reversed);
  }

  void tell(Consumer<PipelineListener> news) {
    each(inOrder, news);
  }

  void tellInReverse(Consumer<PipelineListener> news) {
    each(inReverse, news);
  }

  long failures() {
    return failures.get();
  }

  /**
   * Counts a failure; warns of the first only, and names its type but not its text, which is not
   * redacted.
   */
  void failed(String who, Throwable failure) {
    long count = failures.incrementAndGet();
    Logger.Level level = count == 1 ? Logger.Level.WARNING : Logger.Level.DEBUG;
    LOGGER.log(level, "{0} failed with {1}", who, failure.getClass().getName());
  }

  private void each(List<PipelineListener> listeners, Consumer<PipelineListener> news) {
    for (PipelineListener listener : listeners) {
      try {
        news.accept(listener);
      } catch (RuntimeException | LinkageError | StackOverflowError e) {
        failed("listener " + listener.name(), e);
      }
    }
  }
}
