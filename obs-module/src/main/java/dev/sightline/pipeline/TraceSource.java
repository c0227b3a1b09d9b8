package dev.sightline.pipeline;

import dev.sightline.event.EventContext;

/** Adds the identifiers of the span that is current on this thread, if there is one. */
@FunctionalInterface
public interface TraceSource {
  /** Where no tracing runs. */
  TraceSource NONE = context -> context;

  EventContext withCurrentSpan(EventContext context);
}
