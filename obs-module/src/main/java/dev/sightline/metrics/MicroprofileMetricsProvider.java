package dev.sightline.metrics;

import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.jspecify.annotations.Nullable;

/**
 * MicroProfile Metrics 5. Names an optional API: to be made a bean only where {@code
 * org.eclipse.microprofile.metrics.MetricRegistry} is present. The registry has to be injected; a
 * look-up gives none on Open Liberty.
 */
public class MicroprofileMetricsProvider implements MetricsProvider {
  @Inject @Nullable MetricRegistry registry;

  @Override
  public String binding() {
    return "microprofile";
  }

  @Override
  public MetricsBackend open(String application) {
    if (registry == null) {
      throw new IllegalStateException("no MetricRegistry was injected");
    }
    return new MicroprofileMetrics(registry, application, countsExactly(registry));
  }

  /**
   * Whether the server's timers keep exact buckets. Payara 6 computes buckets from a sample of
   * 1,028 values and prints means and maxima in nanoseconds, so only implementations known to be
   * exact are trusted.
   */
  private static boolean countsExactly(MetricRegistry registry) {
    return registry.getClass().getName().startsWith("io.smallrye.metrics.");
  }
}
