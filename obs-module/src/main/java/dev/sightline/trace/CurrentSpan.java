package dev.sightline.trace;

import dev.sightline.context.Carrier;
import dev.sightline.event.ErrorEvent;
import dev.sightline.event.EventContext;
import dev.sightline.pipeline.TraceSource;

/** The span that is current on the calling thread; does nothing where there is none. */
public interface CurrentSpan extends TraceSource {

  /**
   * The context with the identifiers of the current span; the same instance where none is valid.
   * Puts the correlation ID on a span that is seen for the first time.
   */
  @Override
  EventContext withCurrentSpan(EventContext context);

  /** Lets the current span follow tasks to other threads. */
  Carrier carrier();

  /** Writes a redacted error to the current span. */
  void record(ErrorEvent error);
}
