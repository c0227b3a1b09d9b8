package dev.sightline.trace;

/**
 * A server's traces. Implemented by a class that names an optional API; it is loaded only where
 * that is present.
 */
public interface TraceProvider {

  /** Whether spans come of it, or the API is there and does nothing. */
  boolean isRecording();

  /**
   * Joins them.
   *
   * @param sqlComments whether SQL statements carry the trace context
   */
  CurrentSpan join(boolean sqlComments);
}
