package dev.sightline.cdi;

import dev.sightline.config.MetricsSettings;
import dev.sightline.metrics.MetricDescriptor;
import dev.sightline.metrics.StandardMetrics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Tells MicroProfile Metrics which buckets our timers have, and to leave out quantiles, which have
 * no place in a histogram. What the application or an operator says for its own metrics stays.
 * Source: MicroProfile Metrics 5.1, "Configuration of histogram and timer metrics".
 */
public final class MetricBuckets implements ConfigSource {
  static final String BUCKETS = "mp.metrics.distribution.timer.buckets";
  static final String PERCENTILES = "mp.metrics.distribution.percentiles";

  /** Above all usual sources, as the value includes theirs. */
  private static final int ORDINAL = 1_100;

  private final Supplier<Iterable<ConfigSource>> sources;

  /** For the service loader. */
  public MetricBuckets() {
    this(() -> ConfigProvider.getConfig().getConfigSources());
  }

  MetricBuckets(Supplier<Iterable<ConfigSource>> sources) {
    this.sources = sources;
  }

  @Override
  public String getName() {
    return "Sightline metric buckets";
  }

  @Override
  public int getOrdinal() {
    return ORDINAL;
  }

  @Override
  public Set<String> getPropertyNames() {
    return Set.of(BUCKETS, PERCENTILES);
  }

  @Override
  public @Nullable String getValue(String name) {
    if (!name.equals(BUCKETS) && !name.equals(PERCENTILES)) {
      return null;
    }
    String others = other(name);
    List<String> entries = new ArrayList<>();
    for (MetricDescriptor metric : StandardMetrics.ALL) {
      if (!metric.bounds().isEmpty() && (others == null || !others.contains(metric.name()))) {
        entries.add(metric.name() + "=" + (name.equals(BUCKETS) ? durations(metric) : ""));
      }
    }
    if (others != null && !others.isBlank()) {
      entries.add(others);
    }
    return String.join(";", entries);
  }

  /** The configuration can say milliseconds at the least: finer bounds are left out. */
  private String durations(MetricDescriptor metric) {
    StringBuilder text = new StringBuilder();
    for (double bound : bounds(metric)) {
      long millis = Math.round(bound * 1_000);
      if (millis > 0) {
        text.append(text.isEmpty() ? "" : ",").append(millis).append("ms");
      }
    }
    return text.toString();
  }

  private List<Double> bounds(MetricDescriptor metric) {
    String prefix = "sightline.metrics.buckets.";
    String set = other(prefix + metric.name());
    if (set == null) {
      set = other(prefix + metric.name().replace('_', '.'));
    }
    try {
      return set == null ? metric.bounds() : MetricsSettings.bounds(set);
    } catch (IllegalArgumentException e) {
      return metric.bounds();
    }
  }

  /** What the highest of the other sources says. */
  private @Nullable String other(String name) {
    List<ConfigSource> others = new ArrayList<>();
    sources.get().forEach(others::add);
    others.removeIf(source -> source instanceof MetricBuckets);
    others.sort(Comparator.comparingInt(ConfigSource::getOrdinal).reversed());
    for (ConfigSource source : others) {
      String value = source.getValue(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
