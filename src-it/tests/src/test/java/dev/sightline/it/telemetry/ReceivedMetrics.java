package dev.sightline.it.telemetry;

import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The latest point of every series that came over OTLP; all are cumulative. */
public final class ReceivedMetrics {
  private final Map<List<Object>, Point> latest = new ConcurrentHashMap<>();

  /**
   * One point.
   *
   * @param scope name of the instrumentation that made it
   * @param metric its name
   * @param unit as sent, such as {@code s}
   * @param attributes by name, values as text
   * @param value of a sum or gauge, else the sum of a histogram
   * @param count of a histogram, else 0
   * @param bounds of a histogram's buckets, else empty
   */
  public record Point(
      String scope,
      String metric,
      String unit,
      Map<String, String> attributes,
      double value,
      long count,
      List<Double> bounds) {}

  void take(InputStream in) throws IOException {
    ExportMetricsServiceRequest.parseFrom(in)
        .getResourceMetricsList()
        .forEach(
            resource ->
                resource
                    .getScopeMetricsList()
                    .forEach(
                        scope ->
                            scope
                                .getMetricsList()
                                .forEach(metric -> take(scope.getScope().getName(), metric))));
  }

  private void take(String scope, Metric metric) {
    List<NumberDataPoint> numbers = new ArrayList<>(metric.getSum().getDataPointsList());
    numbers.addAll(metric.getGauge().getDataPointsList());
    for (NumberDataPoint each : numbers) {
      double value = each.hasAsInt() ? each.getAsInt() : each.getAsDouble();
      keep(
          new Point(
              scope,
              metric.getName(),
              metric.getUnit(),
              attributes(each.getAttributesList()),
              value,
              0,
              List.of()));
    }
    for (HistogramDataPoint each : metric.getHistogram().getDataPointsList()) {
      keep(
          new Point(
              scope,
              metric.getName(),
              metric.getUnit(),
              attributes(each.getAttributesList()),
              each.getSum(),
              each.getCount(),
              each.getExplicitBoundsList()));
    }
  }

  private void keep(Point point) {
    latest.put(List.of(point.scope(), point.metric(), point.attributes()), point);
  }

  private static Map<String, String> attributes(List<KeyValue> list) {
    Map<String, String> attributes = new TreeMap<>();
    for (KeyValue each : list) {
      attributes.put(
          each.getKey(),
          each.getValue().hasIntValue()
              ? String.valueOf(each.getValue().getIntValue())
              : each.getValue().getStringValue());
    }
    return attributes;
  }

  /** The points of a metric, of all instrumentations. */
  public List<Point> of(String metric) {
    return latest.values().stream().filter(each -> each.metric().equals(metric)).toList();
  }

  /** Everything there is. */
  public List<Point> all() {
    return List.copyOf(latest.values());
  }
}
