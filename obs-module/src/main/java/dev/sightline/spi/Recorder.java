package dev.sightline.spi;

import dev.sightline.event.ErrorKind;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.event.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Where adapters and the public API hand in what happened, unredacted. No method ever throws into
 * the caller.
 */
public interface Recorder {

  /** Cheap; asked before an event is built. */
  boolean isEnabled(String logger, Level level);

  /**
   * @param event without exception
   * @param thrown rendered, redacted and bounded by the recorder; null when there is none
   */
  void log(LogEvent event, @Nullable Throwable thrown);

  /** Starts an operation. It must be stopped through the result, on whichever thread. */
  ActiveOperation start(Operation operation);

  /**
   * Records an error event. A throwable that was recorded before is not recorded again.
   *
   * @param handled whether the application caught it itself
   */
  void capture(Throwable thrown, boolean handled, Fields tags);

  /** Records an error event without an exception. */
  void captureMessage(Level level, String message, Fields tags);

  /** Remembers something for the error events that follow under the same correlation ID. */
  void breadcrumb(String message, Fields fields);

  /** The flows of this application; by default flows that leave no trace. */
  default FlowRecorder flows() {
    return NoopFlows.INSTANCE;
  }

  /**
   * What a statement sent to a database now should carry as a comment, to lead to the trace; empty
   * where there is nothing, or nobody asked for it.
   */
  default String sqlComment() {
    return "";
  }

  /** How this application classifies a throwable. */
  ErrorKind classify(Throwable thrown);
}
