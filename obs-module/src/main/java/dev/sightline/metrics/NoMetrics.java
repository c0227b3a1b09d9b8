package dev.sightline.metrics;

import java.util.List;
import java.util.function.DoubleSupplier;

/** Counts nothing: metrics are switched off. */
enum NoMetrics implements MetricsBackend {
  INSTANCE;

  @Override
  public Count counter(MetricDescriptor metric, List<String> labelValues) {
    return amount -> {};
  }

  @Override
  public Distribution histogram(MetricDescriptor metric, List<String> labelValues) {
    return value -> {};
  }

  @Override
  public void gauge(MetricDescriptor metric, List<String> labelValues, DoubleSupplier value) {}

  @Override
  public void close() {}
}
