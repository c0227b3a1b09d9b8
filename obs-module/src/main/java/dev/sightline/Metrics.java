package dev.sightline;

import dev.sightline.context.CurrentContext;
import dev.sightline.spi.Recorders;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Counters, timers, gauges and histograms of the application's own. Inject it, or take {@link
 * #get()} where nothing can be injected.
 *
 * <pre>{@code
 * metrics.counter("orders_placed_total", "channel", "web").increment();
 * metrics.timer("payment").time(() -> pay(order));
 * metrics.gauge("basket_lines", baskets::size);
 * }</pre>
 *
 * <p>They go where all metrics go, and work before and after the module runs. Labels are name,
 * value, name, value ...; all series of one metric have the same label names, and no more series
 * than {@code sightline.metrics.max-series}. Nothing here throws: a name, label or value that
 * cannot be used is counted in {@code sightline_dropped_total} and told once.
 */
public final class Metrics {
  private static final Metrics INSTANCE = new Metrics();

  private Metrics() {}

  public static Metrics get() {
    return INSTANCE;
  }

  /** Something that only grows. Its name ends with {@code _total}, which is added if missing. */
  public Counter counter(@Nullable String name, @Nullable String @Nullable ... labels) {
    return new Counter(text(name), copy(labels));
  }

  /** Durations. Its name ends with {@code _seconds}, which is added if missing. */
  public Timer timer(@Nullable String name, @Nullable String @Nullable ... labels) {
    return new Timer(text(name), copy(labels));
  }

  /** Amounts that are spread: sizes, numbers of items. Values are 0 or more. */
  public Histogram histogram(@Nullable String name, @Nullable String @Nullable ... labels) {
    return new Histogram(text(name), copy(labels));
  }

  /** A value that goes up and down, set by {@link Gauge#set}; no number until then. */
  public Gauge gauge(@Nullable String name, @Nullable String @Nullable ... labels) {
    return new Gauge(text(name), copy(labels));
  }

  /**
   * A value that goes up and down, asked for whenever somebody looks. Asking for the same series
   * again replaces what was asked before.
   *
   * @param value must be quick; what it holds on to stays alive with the application
   */
  public void gauge(
      @Nullable String name, DoubleSupplier value, @Nullable String @Nullable ... labels) {
    Recorders.measurements().gauge(text(name), value, copy(labels));
  }

  private static String text(@Nullable String name) {
    return String.valueOf(name);
  }

  private static String[] copy(@Nullable String @Nullable [] labels) {
    if (labels == null) {
      return new String[0];
    }
    String[] copy = new String[labels.length];
    for (int i = 0; i < copy.length; i++) {
      String label = labels[i];
      copy[i] = label == null ? "" : label;
    }
    return copy;
  }

  /** A counter. */
  public static final class Counter {
    private final String name;
    private final String[] labels;

    private Counter(String name, String[] labels) {
      this.name = name;
      this.labels = labels;
    }

    public void increment() {
      increment(1);
    }

    /** Adds 0 or more. */
    public void increment(long amount) {
      Recorders.measurements().count(name, amount, labels);
    }
  }

  /** A histogram of durations. */
  public static final class Timer {
    private final String name;
    private final String[] labels;

    private Timer(String name, String[] labels) {
      this.name = name;
      this.labels = labels;
    }

    public void record(Duration duration) {
      long nanos;
      try {
        nanos = duration.toNanos();
      } catch (ArithmeticException tooLong) {
        nanos = duration.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE;
      }
      recordNanos(nanos);
    }

    /** From {@link System#nanoTime()}. */
    public void recordNanos(long nanos) {
      Recorders.measurements().time(name, nanos, labels, CurrentContext.get());
    }

    /** Times it, whether it returns or throws. */
    public void time(Runnable work) {
      long start = System.nanoTime();
      try {
        work.run();
      } finally {
        recordNanos(System.nanoTime() - start);
      }
    }

    /** Times it, whether it returns or throws. */
    public <T extends @Nullable Object> T call(Callable<T> work) throws Exception {
      long start = System.nanoTime();
      try {
        return work.call();
      } finally {
        recordNanos(System.nanoTime() - start);
      }
    }
  }

  /** A histogram of values. */
  public static final class Histogram {
    private final String name;
    private final String[] labels;

    private Histogram(String name, String[] labels) {
      this.name = name;
      this.labels = labels;
    }

    /** One value, 0 or more. */
    public void record(double value) {
      Recorders.measurements().record(name, value, labels, CurrentContext.get());
    }
  }

  /** A gauge that is set. */
  public static final class Gauge {
    private final String name;
    private final String[] labels;

    private Gauge(String name, String[] labels) {
      this.name = name;
      this.labels = labels;
    }

    public void set(double value) {
      Recorders.measurements().gauge(name, () -> value, labels);
    }
  }
}
