package dev.sightline.trace;

import dev.sightline.event.ErrorEvent;
import dev.sightline.spi.PipelineListener;

/** Writes redacted errors to the span they happened in. */
public final class TraceListener implements PipelineListener {
  private final CurrentSpan span;

  public TraceListener(CurrentSpan span) {
    this.span = span;
  }

  @Override
  public String name() {
    return "trace";
  }

  @Override
  public void onError(ErrorEvent error) {
    span.record(error);
  }
}
