package dev.sightline.metrics;

import dev.sightline.event.EventContext;
import dev.sightline.event.Fields;
import dev.sightline.metrics.MetricDescriptor.Kind;
import dev.sightline.metrics.MetricsBackend.Distribution;
import dev.sightline.spi.Measurements;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import java.util.function.UnaryOperator;

/**
 * What business code and adapters measure, checked: a name or a value that cannot be used is
 * counted in {@code sightline_dropped_total} and told once.
 */
final class BusinessMetrics implements Measurements {
  /**
   * Larger amounts lose digits on their way, and a few of them would be more than a counter holds.
   */
  private static final long LARGEST_AMOUNT = 1L << 53;

  private static final double LARGEST_VALUE = 1e18;
  private static final long LONGEST_NANOS = Long.MAX_VALUE / 2;

  private final Refusals refusals;
  private final Instruments.Sort<CountedTotal> counters;
  private final Instruments.Sort<Distribution> timers;
  private final Instruments.Sort<Distribution> histograms;
  private final Instruments.Sort<GaugeSlot> gauges;
  private final MetricFamily<Distribution> queries;
  private final MetricFamily<LongAdder> pools;
  private final MetricFamily<GaugeSlot> queues;

  BusinessMetrics(Meters meters, MetricsListener listener, UnaryOperator<Fields> redaction) {
    this.refusals = new Refusals(listener);
    Instruments instruments = new Instruments(refusals, redaction);
    this.counters = instruments.new Sort<>(Kind.COUNTER, "", meters::total);
    this.timers = instruments.new Sort<>(Kind.HISTOGRAM, "seconds", meters::histogram);
    this.histograms = instruments.new Sort<>(Kind.HISTOGRAM, "", meters::histogram);
    this.gauges = instruments.new Sort<>(Kind.GAUGE, "", meters::gauges);
    this.queries = meters.histogram(StandardMetrics.DB_QUERY_DURATION);
    this.queues = meters.gauges(StandardMetrics.TASK_QUEUE_DEPTH, values -> values);
    this.pools = meters.levels(StandardMetrics.DB_CONNECTIONS);
  }

  @Override
  public void count(String name, long amount, String[] labels) {
    guarded(
        name,
        () -> {
          CountedTotal total = counters.series(name, labels);
          if (amount < 0) {
            refusals.tell(name, "negative");
          } else if (total != null && (amount > LARGEST_AMOUNT || !total.add(amount))) {
            refusals.tell(name, "too_large");
          }
        });
  }

  @Override
  public void time(String name, long nanos, String[] labels, EventContext context) {
    guarded(
        name,
        () -> {
          Distribution timer = timers.series(name, labels);
          if (nanos < 0 || nanos > LONGEST_NANOS) {
            refusals.tell(name, nanos < 0 ? "negative" : "too_large");
          } else if (timer != null) {
            timer.record(nanos / 1e9, context);
          }
        });
  }

  @Override
  public void record(String name, double value, String[] labels, EventContext context) {
    guarded(
        name,
        () -> {
          Distribution histogram = histograms.series(name, labels);
          if (Double.isNaN(value)) {
            refusals.tell(name, "not_a_number");
          } else if (value < 0 || value > LARGEST_VALUE) {
            refusals.tell(name, value < 0 ? "negative" : "too_large");
          } else if (histogram != null) {
            histogram.record(value, context);
          }
        });
  }

  @Override
  public void gauge(String name, DoubleSupplier value, String[] labels) {
    guarded(
        name,
        () -> {
          GaugeSlot slot = gauges.series(name, labels);
          if (slot != null) {
            slot.ask(value);
          }
        });
  }

  @Override
  public void query(String type, long nanos, EventContext context) {
    guarded(type, () -> queries.with(type).record(Math.max(0, nanos) / 1e9, context));
  }

  @Override
  public void connections(String pool, long change) {
    guarded(pool, () -> pools.with(pool).add(change));
  }

  @Override
  public void queue(String executor, DoubleSupplier depth) {
    guarded(executor, () -> queues.with(executor).ask(depth));
  }

  @Override
  public void lost(long count) {
    refusals.lost(count);
  }

  /** The server's registry is not ours: what it throws must not reach business code. */
  private void guarded(String name, Runnable measurement) {
    try {
      measurement.run();
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      refusals.tell(name, "failed");
    }
  }
}
