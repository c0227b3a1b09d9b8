package dev.sightline.metrics;

import dev.sightline.manage.MetricsText;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one of the text formats that Prometheus reads. */
final class PrometheusText {
  private static final String TOTAL = "_total";

  private final StringBuilder out = new StringBuilder(4096);
  private final boolean open;

  PrometheusText(MetricsText format) {
    this.open = format == MetricsText.OPEN_METRICS;
  }

  void family(MetricDescriptor metric) {
    String name = familyName(metric);
    out.append("# HELP ").append(name).append(' ');
    escape(metric.description(), open);
    out.append("\n# TYPE ").append(name).append(' ');
    out.append(metric.kind().name().toLowerCase(Locale.ROOT)).append('\n');
    if (open && !metric.unit().isEmpty() && name.endsWith("_" + metric.unit())) {
      out.append("# UNIT ").append(name).append(' ').append(metric.unit()).append('\n');
    }
  }

  /** In OpenMetrics the family of a counter is named without what its series end with. */
  private String familyName(MetricDescriptor metric) {
    String name = metric.name();
    boolean counter = metric.kind() == MetricDescriptor.Kind.COUNTER && name.endsWith(TOTAL);
    return open && counter ? name.substring(0, name.length() - TOTAL.length()) : name;
  }

  void sample(String name, Map<String, String> labels, double value) {
    sample(name, labels, "", value, null);
  }

  void histogram(String name, Map<String, String> labels, BucketHistogram histogram) {
    String bucket = name + "_bucket";
    int last = histogram.bounds();
    for (int i = 0; i < last; i++) {
      String bound = bound(histogram.bound(i));
      sample(bucket, labels, bound, (double) histogram.cumulative(i), histogram.exemplar(i));
    }
    double count = (double) histogram.count();
    sample(bucket, labels, "+Inf", count, histogram.exemplar(last));
    sample(name + "_sum", labels, histogram.sum());
    sample(name + "_count", labels, count);
  }

  private void sample(
      String name,
      Map<String, String> labels,
      String bound,
      double value,
      @Nullable Exemplar exemplar) {
    out.append(name);
    char separator = '{';
    for (Map.Entry<String, String> label : labels.entrySet()) {
      label(separator, label.getKey(), label.getValue());
      separator = ',';
    }
    if (!bound.isEmpty()) {
      label(separator, "le", bound);
      separator = ',';
    }
    if (separator == ',') {
      out.append('}');
    }
    out.append(' ').append(number(value));
    if (open && exemplar != null) {
      exemplar(exemplar);
    }
    out.append('\n');
  }

  private void exemplar(Exemplar exemplar) {
    out.append(" # ");
    label('{', "trace_id", exemplar.traceId());
    String span = exemplar.spanId();
    if (span != null) {
      label(',', "span_id", span);
    }
    out.append("} ").append(number(exemplar.value())).append(' ');
    out.append(exemplar.millis() / 1_000).append('.');
    out.append(String.format(Locale.ROOT, "%03d", exemplar.millis() % 1_000));
  }

  private void label(char separator, String name, String value) {
    out.append(separator).append(name).append("=\"");
    escape(value, true);
    out.append('"');
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
}
