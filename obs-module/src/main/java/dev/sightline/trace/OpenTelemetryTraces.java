package dev.sightline.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * OpenTelemetry. Names an optional API: to be made a bean only where {@code
 * io.opentelemetry.api.OpenTelemetry} is present. The API has to be injected; the global one is
 * dead on Open Liberty.
 */
public class OpenTelemetryTraces implements TraceProvider {
  static final String INSTRUMENTATION = "dev.sightline";

  @Inject @Nullable OpenTelemetry openTelemetry;

  @Override
  public boolean isRecording() {
    Tracer nothing = OpenTelemetry.noop().getTracer(INSTRUMENTATION);
    return !tracer().getClass().equals(nothing.getClass());
  }

  @Override
  public CurrentSpan join(boolean sqlComments) {
    return new OtelCurrentSpan(tracer(), sqlComments);
  }

  private Tracer tracer() {
    OpenTelemetry injected = openTelemetry;
    if (injected == null) {
      throw new IllegalStateException("no OpenTelemetry was injected");
    }
    return injected.getTracer(INSTRUMENTATION);
  }
}
