package dev.sightline.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The series of one metric, bounded: when there are too many, every further combination of labels
 * is counted in one overflow series.
 *
 * @param <S> handle of a series
 */
final class MetricFamily<S> {
  /** Value of every label of the overflow series. */
  static final String OVERFLOW = "_overflow";

  private static final int LONGEST_VALUE = 200;

  private final int labels;
  private final int maxSeries;
  private final Function<List<String>, S> create;
  private final UnaryOperator<String[]> clean;
  private final Runnable overflowed;
  private final ConcurrentHashMap<Labels, S> series = new ConcurrentHashMap<>();
  private final AtomicInteger size = new AtomicInteger();

  /**
   * @param create makes a series
   * @param clean takes what must not be shown out of label values, before a series is made of them
   * @param overflowed called for each measurement that has no series of its own
   */
  MetricFamily(
      int labels,
      int maxSeries,
      Function<List<String>, S> create,
      UnaryOperator<String[]> clean,
      Runnable overflowed) {
    this.labels = labels;
    this.maxSeries = maxSeries;
    this.create = create;
    this.clean = clean;
    this.overflowed = overflowed;
  }

  /** The series with these label values, or the overflow series. */
  S with(String... values) {
    S found = series.get(new Labels(values));
    return found != null ? found : admit(bounded(values));
  }

  private S admit(Labels key) {
    S found = series.get(key);
    if (found != null) {
      return found;
    }
    if (labels == 0 || size.getAndIncrement() < maxSeries) {
      return register(key);
    }
    size.decrementAndGet();
    overflowed.run();
    return series.computeIfAbsent(overflow(), this::create);
  }

  private S register(Labels key) {
    boolean[] created = new boolean[1];
    try {
      return series.computeIfAbsent(
          key,
          each -> {
            S handle = create(each);
            created[0] = true;
            return handle;
          });
    } finally {
      if (!created[0]) {
        size.decrementAndGet();
      }
    }
  }

  private S create(Labels key) {
    return create.apply(List.of(key.values));
  }

  private Labels overflow() {
    String[] values = new String[labels];
    Arrays.fill(values, OVERFLOW);
    return new Labels(values);
  }

  private Labels bounded(String[] values) {
    if (values.length != labels) {
      throw new IllegalArgumentException(labels + " label values expected");
    }
    String[] copy = clean.apply(values.clone());
    for (int i = 0; i < copy.length; i++) {
      if (copy[i].length() > LONGEST_VALUE) {
        copy[i] = copy[i].substring(0, LONGEST_VALUE);
      }
    }
    return new Labels(copy);
  }

  /** Label values, compared as arrays: this is on the way of every measurement. */
  private static final class Labels {
    private final String[] values;

    Labels(String[] values) {
      this.values = values;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Labels that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }
}
