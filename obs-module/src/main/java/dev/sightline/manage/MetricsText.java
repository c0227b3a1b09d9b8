package dev.sightline.manage;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The two text formats in which an application offers its own metrics, and how they are chosen and
 * put together. Sources: Prometheus documentation, "Exposition formats"; OpenMetrics 1.0.
 */
public enum MetricsText {
  /** The Prometheus text format, version 0.0.4. */
  PROMETHEUS("text/plain; version=0.0.4; charset=utf-8", ""),
  /** OpenMetrics 1.0, which has exemplars. */
  OPEN_METRICS("application/openmetrics-text; version=1.0.0; charset=utf-8", "# EOF\n");

  private static final int LONGEST_ACCEPT = 2_000;

  private final String contentType;
  private final String end;

  MetricsText(String contentType, String end) {
    this.contentType = contentType;
    this.end = end;
  }

  /** What an answer has to declare; Prometheus 3 refuses anything unclear. */
  public String contentType() {
    return contentType;
  }

  /** What has to stand after the last line. */
  public String end() {
    return end;
  }

  /** OpenMetrics where the client prefers it, or likes it as much. */
  public static MetricsText accepted(@Nullable String accept) {
    if (accept == null || accept.length() > LONGEST_ACCEPT) {
      return PROMETHEUS;
    }
    double open = 0;
    double plain = 0;
    for (String range : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
      String type = range.split(";", 2)[0].strip();
      if (type.equals("application/openmetrics-text")) {
        open = Math.max(open, quality(range));
      } else if (type.equals("text/plain")) {
        plain = Math.max(plain, quality(range));
      }
    }
    return open > 0 && open >= plain ? OPEN_METRICS : PROMETHEUS;
  }

  private static double quality(String range) {
    for (String parameter : range.split(";", -1)) {
      String text = parameter.strip();
      if (text.startsWith("q=")) {
        try {
          return Double.parseDouble(text.substring(2));
        } catch (NumberFormatException e) {
          return 0;
        }
      }
    }
    return 1;
  }

  /**
   * Puts the texts of several applications together: each family once, with the series of all.
   *
   * @param texts in this format; lines that belong to no family are dropped
   */
  public String merge(List<String> texts) {
    MetricFamilies families = new MetricFamilies(this);
    texts.forEach(families::add);
    return families.text() + end;
  }
}
