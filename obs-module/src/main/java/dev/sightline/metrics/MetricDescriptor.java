package dev.sightline.metrics;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one metric is.
 *
 * @param name Prometheus name, unit and {@code _total} included
 * @param kind how it is counted
 * @param unit {@code seconds}, {@code bytes} or empty
 * @param description one sentence
 * @param labels names of the labels, in the order values are given
 * @param bounds upper bounds of a histogram, ascending, in the unit; else empty
 * @param otelName its name by OpenTelemetry's conventions
 * @param otelLabels label names by OpenTelemetry's conventions, where they differ
 */
public record MetricDescriptor(
    String name,
    Kind kind,
    String unit,
    String description,
    List<String> labels,
    List<Double> bounds,
    String otelName,
    Map<String, String> otelLabels) {

  /** Upper bounds for durations, in seconds. */
  public static final List<Double> DURATION_BOUNDS =
      List.of(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0);

  public MetricDescriptor {
    labels = List.copyOf(labels);
    bounds = List.copyOf(bounds);
    otelLabels = Map.copyOf(otelLabels);
  }

  /** How a metric is counted. */
  public enum Kind {
    COUNTER,
    GAUGE,
    HISTOGRAM
  }

  /** The same with other bounds, if there are any. */
  public MetricDescriptor withBounds(@Nullable List<Double> other) {
    return other == null
        ? this
        : new MetricDescriptor(name, kind, unit, description, labels, other, otelName, otelLabels);
  }
}
