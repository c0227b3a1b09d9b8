package dev.sightline.metrics;

import org.jspecify.annotations.Nullable;

/**
 * A server's own metrics. Implemented by classes that name an optional API; they are loaded only
 * where it is present.
 */
public interface MetricsProvider {

  /** The binding this is: {@code microprofile} or {@code otel}. */
  String binding();

  /** Why it cannot be used now, or null where it can. */
  default @Nullable String unavailable() {
    return null;
  }

  /**
   * @param application value of the label {@code app} on every series
   */
  MetricsBackend open(String application);
}
