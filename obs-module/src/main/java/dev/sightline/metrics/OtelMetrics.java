package dev.sightline.metrics;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableDoubleGauge;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.DoubleSupplier;

/** Series as OpenTelemetry instruments, with the names of its conventions. */
final class OtelMetrics implements MetricsBackend {
  private final Meter meter;
  private final String application;
  private final Map<String, LongCounter> counters = new ConcurrentHashMap<>();
  private final Map<String, DoubleHistogram> histograms = new ConcurrentHashMap<>();
  private final Queue<ObservableDoubleGauge> gauges = new ConcurrentLinkedQueue<>();

  OtelMetrics(Meter meter, String application) {
    this.meter = meter;
    this.application = application;
  }

  @Override
  public Count counter(MetricDescriptor metric, List<String> labelValues) {
    LongCounter counter =
        counters.computeIfAbsent(
            metric.otelName(),
            name -> meter.counterBuilder(name).setDescription(metric.description()).build());
    Attributes attributes = attributes(metric, labelValues);
    return amount -> counter.add(amount, attributes);
  }

  @Override
  public Distribution histogram(MetricDescriptor metric, List<String> labelValues) {
    DoubleHistogram histogram =
        histograms.computeIfAbsent(
            metric.otelName(),
            name ->
                meter
                    .histogramBuilder(name)
                    .setDescription(metric.description())
                    .setUnit(unit(metric))
                    .setExplicitBucketBoundariesAdvice(metric.bounds())
                    .build());
    Attributes attributes = attributes(metric, labelValues);
    return value -> histogram.record(value, attributes);
  }

  @Override
  public void gauge(MetricDescriptor metric, List<String> labelValues, DoubleSupplier value) {
    Attributes attributes = attributes(metric, labelValues);
    gauges.add(
        meter
            .gaugeBuilder(metric.otelName())
            .setDescription(metric.description())
            .setUnit(unit(metric))
            .buildWithCallback(measurement -> measurement.record(value.getAsDouble(), attributes)));
  }

  private static String unit(MetricDescriptor metric) {
    return switch (metric.unit()) {
      case "seconds" -> "s";
      case "bytes" -> "By";
      default -> "1";
    };
  }

  private Attributes attributes(MetricDescriptor metric, List<String> values) {
    AttributesBuilder attributes = Attributes.builder();
    attributes.put("sightline.application", application);
    for (int i = 0; i < values.size(); i++) {
      String label = metric.labels().get(i);
      String name = metric.otelLabels().getOrDefault(label, label);
      if (name.equals("http.response.status_code") && values.get(i).matches("\\d{3}")) {
        attributes.put(name, Long.parseLong(values.get(i)));
      } else {
        attributes.put(name, values.get(i));
      }
    }
    return attributes.build();
  }

  @Override
  public void close() {
    gauges.forEach(ObservableDoubleGauge::close);
    gauges.clear();
  }
}
