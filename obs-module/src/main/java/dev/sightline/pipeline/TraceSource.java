package dev.sightline.pipeline;

import dev.sightline.event.EventContext;
import dev.sightline.event.Operation;

/** What the pipeline must know of traces without knowing the trace package. */
@FunctionalInterface
public interface TraceSource {
  /** Where no tracing runs. */
  TraceSource NONE = context -> context;

  /** Adds the identifiers of the span that is current on this thread, if there is one. */
  EventContext withCurrentSpan(EventContext context);

  /**
   * Starts a span for an operation of kind {@code METHOD} or {@code TASK}; requests have one of the
   * server's. A task whose context names a trace that is not current here goes on with that.
   *
   * @param operation redacted
   */
  default OperationSpan start(Operation operation) {
    return OperationSpan.NONE;
  }

  /** A comment for SQL statements that leads to the current span; empty for none. */
  default String sqlComment() {
    return "";
  }
}
