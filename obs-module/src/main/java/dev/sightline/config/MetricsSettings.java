package dev.sightline.config;

import dev.sightline.CheckedSettings;
import dev.sightline.Setting;
import dev.sightline.config.text.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How metrics are kept and offered. */
public record MetricsSettings(
    @Setting(
            value = "auto",
            description =
                "Where metrics go: the first of microprofile, otel, own that the server has.")
        Binding binding,
    @Setting(
            key = "metric",
            description =
                "Upper bounds of a histogram: durations, or numbers in the metric's unit.")
        Map<String, String> buckets,
    @Setting(
            value = "1000",
            description = "Series per metric; further ones are counted together.",
            min = "10",
            max = "100000")
        int maxSeries,
    @Setting(
            value = "",
            description =
                "Names of injected data sources whose calls are timed and whose connections are"
                    + " counted; * for all.")
        List<String> dataSources,
    MetricsEndpointSettings endpoint)
    implements CheckedSettings {

  @Override
  public void check(Findings findings) {
    buckets.forEach(
        (metric, text) -> {
          try {
            bounds(text);
          } catch (IllegalArgumentException e) {
            findings.error("buckets", "of " + metric + " " + e.getMessage());
          }
        });
  }

  /**
   * The bounds set for a metric, in its unit (seconds for durations), ascending.
   *
   * @param metric its name; dots, dashes and underscores are alike
   */
  public Optional<List<Double>> bounds(Iterable<String> metric) {
    for (String name : metric) {
      for (Map.Entry<String, String> each : buckets.entrySet()) {
        if (alike(each.getKey()).equals(alike(name))) {
          return usable(each.getValue());
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<List<Double>> usable(String text) {
    try {
      return Optional.of(bounds(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String alike(String name) {
    return name.replaceAll("[.\\-]", "_").toLowerCase(Locale.ROOT);
  }

  /**
   * Reads bounds.
   *
   * @return in the unit of the metric, seconds for durations; ascending
   * @throws IllegalArgumentException with the rule that is broken
   */
  public static List<Double> bounds(String text) {
    List<Double> bounds = new ArrayList<>();
    for (String item : SettingParser.items(text)) {
      bounds.add(bound(item));
    }
    for (int i = 1; i < bounds.size(); i++) {
      if (bounds.get(i) <= bounds.get(i - 1)) {
        throw new IllegalArgumentException("must ascend");
      }
    }
    if (bounds.isEmpty() || bounds.size() > 50) {
      throw new IllegalArgumentException("must have 1 to 50 bounds");
    }
    return List.copyOf(bounds);
  }

  private static double bound(String item) {
    try {
      return (double) SettingParser.parse(item, double.class);
    } catch (IllegalArgumentException e) {
      Duration duration = Durations.parse(item);
      return duration.toNanos() / 1e9;
    }
  }

  /** Where metrics go. */
  public enum Binding {
    AUTO,
    MICROPROFILE,
    OTEL,
    OWN,
    NONE
  }
}
