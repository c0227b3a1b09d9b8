package dev.sightline.metrics;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/**
 * Series in the registry of the server. Every series carries the label {@code app}: registries are
 * shared by all applications of a server or printed as if they were.
 *
 * <p>A duration becomes a timer where the server's timers are exact; everywhere else, and for other
 * units, a histogram is counted here and offered as gauges named like the series of a Prometheus
 * histogram, so that seconds and buckets are right on every server.
 */
final class MicroprofileMetrics implements MetricsBackend {
  private static final System.Logger LOG = System.getLogger("dev.sightline.metrics");

  private final MetricRegistry registry;
  private final String application;
  private final boolean timersAreExact;
  private final Queue<MetricID> registered = new ConcurrentLinkedQueue<>();
  private final Set<String> refused = ConcurrentHashMap.newKeySet();

  MicroprofileMetrics(MetricRegistry registry, String application, boolean timersAreExact) {
    this.registry = registry;
    this.application = application;
    this.timersAreExact = timersAreExact;
  }

  @Override
  public Count counter(MetricDescriptor metric, List<String> labelValues) {
    Tag[] tags = tags(metric, labelValues);
    return register(
        metric.name(),
        tags,
        () -> {
          Counter counter = registry.counter(metadata(metric.name(), metric), tags);
          return (Count) counter::inc;
        },
        amount -> {});
  }

  @Override
  public Distribution histogram(MetricDescriptor metric, List<String> labelValues) {
    Tag[] tags = tags(metric, labelValues);
    boolean standard =
        StandardMetrics.ALL.stream().anyMatch(each -> each.name().equals(metric.name()));
    if (!timersAreExact || !standard || !metric.unit().equals("seconds")) {
      return gauges(metric, tags);
    }
    return register(
        metric.name(),
        tags,
        () -> {
          Timer timer = registry.timer(metadata(metric.name(), metric), tags);
          return (Distribution) value -> timer.update(Duration.ofNanos(Math.round(value * 1e9)));
        },
        value -> {});
  }

  private Distribution gauges(MetricDescriptor metric, Tag[] tags) {
    BucketHistogram histogram = new BucketHistogram(metric.bounds());
    for (int i = 0; i <= histogram.bounds(); i++) {
      int index = i;
      String bound = i == histogram.bounds() ? "+Inf" : PrometheusText.bound(histogram.bound(i));
      gauge(
          metric,
          "_bucket",
          Stream.concat(Stream.of(tags), Stream.of(new Tag("le", bound))).toArray(Tag[]::new),
          () -> histogram.cumulative(index));
    }
    gauge(metric, "_count", tags, histogram::count);
    register(
        metric.name() + "_sum",
        tags,
        () -> registry.gauge(metadata(metric.name() + "_sum", metric), histogram::sum, tags),
        histogram);
    return histogram;
  }

  private void gauge(MetricDescriptor metric, String suffix, Tag[] tags, LongSupplier value) {
    String name = metric.name() + suffix;
    register(
        name, tags, () -> registry.gauge(metadata(name, metric), value::getAsLong, tags), value);
  }

  @Override
  public void gauge(MetricDescriptor metric, List<String> labelValues, DoubleSupplier value) {
    Tag[] tags = tags(metric, labelValues);
    register(
        metric.name(),
        tags,
        () -> registry.gauge(metadata(metric.name(), metric), value::getAsDouble, tags),
        value);
  }

  /** What the supplier gives, or the substitute where the server refuses the metric. */
  private <T> T register(String name, Tag[] tags, Supplier<? extends T> metric, T substitute) {
    try {
      T made = metric.get();
      registered.add(new MetricID(name, tags));
      return made;
    } catch (RuntimeException e) {
      if (refused.add(name)) {
        LOG.log(
            System.Logger.Level.WARNING,
            "The server refuses the metric {0}: the application uses the name differently",
            name);
      }
      return substitute;
    }
  }

  private Tag[] tags(MetricDescriptor metric, List<String> values) {
    Tag[] tags = new Tag[values.size() + 1];
    tags[0] = new Tag("app", application);
    for (int i = 0; i < values.size(); i++) {
      tags[i + 1] = new Tag(metric.labels().get(i), values.get(i));
    }
    return tags;
  }

  private static Metadata metadata(String name, MetricDescriptor metric) {
    return Metadata.builder().withName(name).withDescription(metric.description()).build();
  }

  /** The registry outlives the application on some servers: whatever is left there leaks it. */
  @Override
  public void close() {
    Collection<MetricID> all = List.copyOf(registered);
    registered.clear();
    for (MetricID each : all) {
      try {
        registry.remove(each);
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.DEBUG, "could not remove {0}", each);
      }
    }
  }
}
