package dev.sightline.metrics;

import io.opentelemetry.api.OpenTelemetry;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * OpenTelemetry metrics. Names an optional API: to be made a bean only where {@code
 * io.opentelemetry.api.metrics.Meter} is present. The API has to be injected; the global one is
 * dead on Open Liberty.
 */
public class OtelMetricsProvider implements MetricsProvider {
  private static final String SCOPE = "dev.sightline";

  @Inject @Nullable OpenTelemetry openTelemetry;

  @Override
  public String binding() {
    return "otel";
  }

  /** A meter that does nothing is what a switched-off SDK hands out. */
  @Override
  public @Nullable String unavailable() {
    if (openTelemetry == null) {
      return "no OpenTelemetry was injected";
    }
    Class<?> nothing = OpenTelemetry.noop().getMeter(SCOPE).getClass();
    return openTelemetry.getMeter(SCOPE).getClass().equals(nothing)
        ? "the server's OpenTelemetry keeps no metrics"
        : null;
  }

  @Override
  public MetricsBackend open(String application) {
    if (openTelemetry == null) {
      throw new IllegalStateException("no OpenTelemetry was injected");
    }
    return new OtelMetrics(openTelemetry.getMeter(SCOPE), application);
  }
}
