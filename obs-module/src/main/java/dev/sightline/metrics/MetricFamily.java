package dev.sightline.metrics;

import java.util.Arrays;
import java.util.Collections;
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
  private final ConcurrentHashMap<List<String>, S> series = new ConcurrentHashMap<>();
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
    List<String> key = Arrays.asList(values);
    S found = series.get(key);
    return found != null ? found : admit(bounded(values));
  }

  private S admit(List<String> key) {
    S found = series.get(key);
    if (found != null) {
      return found;
    }
    if (labels == 0 || size.getAndIncrement() < maxSeries) {
      return register(key);
    }
    size.decrementAndGet();
    overflowed.run();
    return series.computeIfAbsent(Collections.nCopies(labels, OVERFLOW), create);
  }

  private S register(List<String> key) {
    boolean[] created = new boolean[1];
    try {
      return series.computeIfAbsent(
          key,
          each -> {
            S handle = create.apply(each);
            created[0] = true;
            return handle;
          });
    } finally {
      if (!created[0]) {
        size.decrementAndGet();
      }
    }
  }

  private List<String> bounded(String[] values) {
    if (values.length != labels) {
      throw new IllegalArgumentException(labels + " label values expected");
    }
    String[] copy = clean.apply(values.clone());
    for (int i = 0; i < copy.length; i++) {
      if (copy[i].length() > LONGEST_VALUE) {
        copy[i] = copy[i].substring(0, LONGEST_VALUE);
      }
    }
    return List.of(copy);
  }
}
