package dev.sightline.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/** Exact counts per bucket since the start; safe for all threads. */
final class BucketHistogram implements MetricsBackend.Distribution {
  private final double[] bounds;
  private final LongAdder[] counts;
  private final DoubleAdder sum = new DoubleAdder();

  BucketHistogram(List<Double> bounds) {
    this.bounds = bounds.stream().mapToDouble(Double::doubleValue).toArray();
    this.counts = new LongAdder[bounds.size() + 1];
    Arrays.setAll(counts, i -> new LongAdder());
  }

  @Override
  public void record(double value) {
    int at = Arrays.binarySearch(bounds, value);
    counts[at >= 0 ? at : -at - 1].increment();
    sum.add(value);
  }

  /** Upper bounds, ascending, without infinity. */
  int bounds() {
    return bounds.length;
  }

  double bound(int index) {
    return bounds[index];
  }

  /**
   * How many values were at most the bound.
   *
   * @param index of the bound; the number of bounds stands for infinity
   */
  long cumulative(int index) {
    long total = 0;
    for (int i = 0; i <= index; i++) {
      total += counts[i].sum();
    }
    return total;
  }

  long count() {
    return cumulative(bounds.length);
  }

  double sum() {
    return sum.sum();
  }
}
