package dev.sightline.spi;

import dev.sightline.event.CompletedOperation;
import dev.sightline.event.ErrorEvent;
import dev.sightline.event.LogEvent;
import dev.sightline.event.Operation;

/**
 * Told of everything that happens, redacted. Listeners are called in order at a start and in
 * reverse at a stop; what one throws is counted and never reaches the application or another
 * listener.
 */
public interface PipelineListener {

  /** Short name for counters and the console, such as {@code log}. */
  String name();

  default void onStart(Operation operation) {}

  default void onStop(CompletedOperation operation) {}

  default void onLog(LogEvent event) {}

  default void onError(ErrorEvent error) {}
}
