package dev.sightline.metrics;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Makes guarded metrics over one back end. */
final class Meters {
  private final MetricsBackend backend;
  private final int maxSeries;
  private final Function<MetricDescriptor, Optional<List<Double>>> bounds;
  private final MetricFamily<MetricsBackend.Count> overflows;

  /**
   * @param maxSeries per metric
   * @param bounds other bounds for a histogram, where set
   */
  Meters(
      MetricsBackend backend,
      int maxSeries,
      Function<MetricDescriptor, Optional<List<Double>>> bounds) {
    this.backend = Objects.requireNonNull(backend);
    this.maxSeries = maxSeries;
    this.bounds = bounds;
    MetricDescriptor overflow = StandardMetrics.SERIES_OVERFLOW;
    this.overflows =
        new MetricFamily<>(1, maxSeries, values -> backend.counter(overflow, values), () -> {});
  }

  MetricFamily<MetricsBackend.Count> counter(MetricDescriptor metric) {
    return new MetricFamily<>(
        metric.labels().size(),
        maxSeries,
        values -> backend.counter(metric, values),
        () -> overflows.with(metric.name()).add(1));
  }

  MetricFamily<MetricsBackend.Distribution> histogram(MetricDescriptor metric) {
    MetricDescriptor bounded = metric.withBounds(bounds.apply(metric).orElse(null));
    return new MetricFamily<>(
        metric.labels().size(),
        maxSeries,
        values -> backend.histogram(bounded, values),
        () -> overflows.with(metric.name()).add(1));
  }

  void gauge(MetricDescriptor metric, java.util.function.DoubleSupplier value) {
    backend.gauge(metric, List.of(), value);
  }
}
