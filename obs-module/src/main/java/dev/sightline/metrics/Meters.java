package dev.sightline.metrics;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;

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
        new MetricFamily<>(
            1, maxSeries, values -> backend.counter(overflow, values), values -> values, () -> {});
  }

  MetricFamily<MetricsBackend.Count> counter(MetricDescriptor metric) {
    return family(metric, values -> backend.counter(metric, values), values -> values);
  }

  MetricFamily<MetricsBackend.Distribution> histogram(MetricDescriptor metric) {
    return histogram(metric, values -> values);
  }

  MetricFamily<MetricsBackend.Distribution> histogram(
      MetricDescriptor metric, UnaryOperator<String[]> clean) {
    MetricDescriptor bounded = metric.withBounds(bounds.apply(metric).orElse(null));
    return family(metric, values -> backend.histogram(bounded, values), clean);
  }

  MetricFamily<CountedTotal> total(MetricDescriptor metric, UnaryOperator<String[]> clean) {
    return family(metric, values -> new CountedTotal(backend.counter(metric, values)), clean);
  }

  /** Gauges; the overflow series of one would show any of many values, and is never shown. */
  MetricFamily<GaugeSlot> gauges(MetricDescriptor metric, UnaryOperator<String[]> clean) {
    return family(
        metric,
        values -> {
          GaugeSlot slot = new GaugeSlot();
          if (values.isEmpty() || !values.stream().allMatch(MetricFamily.OVERFLOW::equals)) {
            backend.gauge(metric, values, slot);
          }
          return slot;
        },
        clean);
  }

  /** Gauges that are counted up and down. */
  MetricFamily<LongAdder> levels(MetricDescriptor metric) {
    return family(
        metric,
        values -> {
          LongAdder level = new LongAdder();
          backend.gauge(metric, values, () -> (double) level.sum());
          return level;
        },
        values -> values);
  }

  MetricFamily<RunningTasks> runningTasks() {
    return family(
        StandardMetrics.TASK_RUNNING,
        values -> {
          RunningTasks tasks = new RunningTasks(InstantSource.system());
          backend.gauge(StandardMetrics.TASK_RUNNING, values, tasks::running);
          backend.gauge(StandardMetrics.TASK_OLDEST_AGE, values, tasks::oldestAgeSeconds);
          return tasks;
        },
        values -> values);
  }

  void gauge(MetricDescriptor metric, DoubleSupplier value) {
    backend.gauge(metric, List.of(), value);
  }

  private <S> MetricFamily<S> family(
      MetricDescriptor metric, Function<List<String>, S> create, UnaryOperator<String[]> clean) {
    return new MetricFamily<>(
        metric.labels().size(),
        maxSeries,
        create,
        clean,
        () -> overflows.with(metric.name()).add(1));
  }
}
