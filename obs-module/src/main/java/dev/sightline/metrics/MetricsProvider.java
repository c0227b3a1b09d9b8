package dev.sightline.metrics;

/**
 * A server's own metrics. Implemented by classes that name an optional API; they are loaded only
 * where it is present.
 */
public interface MetricsProvider {

  /** The binding this is: {@code microprofile} or {@code otel}. */
  String binding();

  /**
   * @param application value of the label {@code app} on every series
   */
  MetricsBackend open(String application);
}
