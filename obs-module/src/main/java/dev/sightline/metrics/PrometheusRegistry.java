package dev.sightline.metrics;

import dev.sightline.manage.MetricsText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;

/** The module's own registry, for servers without one: exact, and rendered as Prometheus text. */
final class PrometheusRegistry implements MetricsBackend {
  private final String application;
  private final Map<String, Family> families = new ConcurrentHashMap<>();

  PrometheusRegistry(String application) {
    this.application = application;
  }

  @Override
  public Count counter(MetricDescriptor metric, List<String> labelValues) {
    LongAdder adder = new LongAdder();
    family(metric).series().put(labels(metric, labelValues), new Value(adder::sum));
    return adder::add;
  }

  @Override
  public Distribution histogram(MetricDescriptor metric, List<String> labelValues) {
    BucketHistogram histogram = new BucketHistogram(metric.bounds());
    family(metric).series().put(labels(metric, labelValues), histogram);
    return histogram;
  }

  @Override
  public void gauge(MetricDescriptor metric, List<String> labelValues, DoubleSupplier value) {
    family(metric).series().put(labels(metric, labelValues), new Value(value));
  }

  private Family family(MetricDescriptor metric) {
    return families.computeIfAbsent(
        metric.name(), name -> new Family(metric, new ConcurrentHashMap<>()));
  }

  private Map<String, String> labels(MetricDescriptor metric, List<String> values) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("app", application);
    for (int i = 0; i < values.size(); i++) {
      labels.put(metric.labels().get(i), values.get(i));
    }
    return labels;
  }

  /** Everything, without what has to stand after the last line. */
  String render(MetricsText format) {
    PrometheusText text = new PrometheusText(format);
    for (Family family : new TreeMap<>(families).values()) {
      text.family(family.metric());
      family
          .series()
          .forEach(
              (labels, series) -> {
                if (series instanceof BucketHistogram histogram) {
                  text.histogram(family.metric().name(), labels, histogram);
                } else if (series instanceof Value value) {
                  text.sample(family.metric().name(), labels, value.get());
                }
              });
    }
    return text.toString();
  }

  @Override
  public void close() {
    families.clear();
  }

  private record Family(MetricDescriptor metric, Map<Map<String, String>, Object> series) {}

  private record Value(DoubleSupplier supplier) {
    double get() {
      try {
        return supplier.getAsDouble();
      } catch (RuntimeException e) {
        return Double.NaN;
      }
    }
  }
}
