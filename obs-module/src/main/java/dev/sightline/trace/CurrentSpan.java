package dev.sightline.trace;

import dev.sightline.event.ErrorEvent;
import dev.sightline.event.EventContext;

/** The span that is current on the calling thread; does nothing where there is none. */
public interface CurrentSpan {

  /**
   * The context with the identifiers of the current span; the same instance where none is valid.
   * Puts the correlation ID on a span that is seen for the first time.
   */
  EventContext withCurrentSpan(EventContext context);

  /** Writes a redacted error to the current span. */
  void record(ErrorEvent error);

  /**
   * Remembers what is current now. Some servers leave the context of an asynchronous request on the
   * thread: the outermost adapter runs the result when it is done with the thread.
   */
  Runnable remember();
}
