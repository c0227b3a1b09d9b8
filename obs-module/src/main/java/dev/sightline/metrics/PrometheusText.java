package dev.sightline.metrics;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Writes the Prometheus text format, version 0.0.4. Source: Prometheus documentation, "Exposition
 * formats".
 */
public final class PrometheusText {
  /** What the answer of an endpoint has to declare; Prometheus 3 refuses anything unclear. */
  public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final StringBuilder out = new StringBuilder(4096);

  PrometheusText() {}

  void family(MetricDescriptor metric) {
    out.append("# HELP ").append(metric.name()).append(' ');
    escape(metric.description(), false);
    out.append("\n# TYPE ").append(metric.name()).append(' ');
    out.append(metric.kind().name().toLowerCase(Locale.ROOT)).append('\n');
  }

  void sample(String name, Map<String, String> labels, double value) {
    sample(name, labels, "", value);
  }

  void histogram(String name, Map<String, String> labels, BucketHistogram histogram) {
    for (int i = 0; i < histogram.bounds(); i++) {
      sample(name + "_bucket", labels, bound(histogram.bound(i)), (double) histogram.cumulative(i));
    }
    double count = (double) histogram.count();
    sample(name + "_bucket", labels, "+Inf", count);
    sample(name + "_sum", labels, histogram.sum());
    sample(name + "_count", labels, count);
  }

  private void sample(String name, Map<String, String> labels, String bound, double value) {
    out.append(name);
    char separator = '{';
    for (Map.Entry<String, String> label : labels.entrySet()) {
      out.append(separator).append(label.getKey()).append("=\"");
      escape(label.getValue(), true);
      out.append('"');
      separator = ',';
    }
    if (!bound.isEmpty()) {
      out.append(separator).append("le=\"").append(bound).append('"');
      separator = ',';
    }
    if (separator == ',') {
      out.append('}');
    }
    out.append(' ').append(number(value)).append('\n');
  }

  private void escape(String text, boolean quotes) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        out.append("\\\\");
      } else if (c == '\n') {
        out.append("\\n");
      } else if (c == '"' && quotes) {
        out.append("\\\"");
      } else {
        out.append(Character.isSurrogate(c) && !paired(text, i) ? '\uFFFD' : c);
      }
    }
  }

  private static boolean paired(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }

  /**
   * A bucket's bound: always with a decimal point, as servers write it and Prometheus 3 keeps it.
   */
  static String bound(double value) {
    return Double.toString(value);
  }

  static String number(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    } else if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    return Double.toString(value);
  }

  @Override
  public String toString() {
    return out.toString();
  }

  /**
   * Puts the texts of several applications together: each family once, with the series of all.
   *
   * @param texts written by this class; other lines are dropped
   */
  public static String merge(List<String> texts) {
    Map<String, Set<String>> families = new LinkedHashMap<>();
    for (String text : texts) {
      Set<String> current = null;
      for (String line : text.split("\n", -1)) {
        if (line.startsWith("# HELP ")) {
          current = families.computeIfAbsent(line, head -> new LinkedHashSet<>());
        } else if (current != null && !line.isEmpty()) {
          current.add(line);
        }
      }
    }
    StringBuilder merged = new StringBuilder();
    families.forEach(
        (head, lines) -> {
          merged.append(head).append('\n');
          lines.forEach(line -> merged.append(line).append('\n'));
        });
    return merged.toString();
  }
}
