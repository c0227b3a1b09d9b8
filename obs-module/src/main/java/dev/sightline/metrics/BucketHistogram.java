package dev.sightline.metrics;

import dev.sightline.event.EventContext;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Exact counts per bucket since the start; safe for all threads. */
final class BucketHistogram implements MetricsBackend.Distribution {
  /** A newer exemplar replaces one that is at least this old. */
  private static final long EXEMPLAR_MILLIS = 1_000;

  private final double[] bounds;
  private final LongAdder[] counts;
  private final DoubleAdder sum = new DoubleAdder();
  private final AtomicReferenceArray<@Nullable Exemplar> exemplars;

  BucketHistogram(List<Double> bounds) {
    this.bounds = bounds.stream().mapToDouble(Double::doubleValue).toArray();
    this.counts = new LongAdder[bounds.size() + 1];
    Arrays.setAll(counts, i -> new LongAdder());
    this.exemplars = new AtomicReferenceArray<>(bounds.size() + 1);
  }

  @Override
  public void record(double value) {
    counts[bucket(value)].increment();
    sum.add(value);
  }

  @Override
  public void record(double value, EventContext context) {
    record(value);
    String trace = context.traceId();
    if (trace != null) {
      int bucket = bucket(value);
      Exemplar kept = exemplars.get(bucket);
      long now = System.currentTimeMillis();
      if (kept == null || now - kept.millis() >= EXEMPLAR_MILLIS) {
        exemplars.set(bucket, new Exemplar(trace, context.spanId(), value, now));
      }
    }
  }

  private int bucket(double value) {
    int at = Arrays.binarySearch(bounds, value);
    return at >= 0 ? at : -at - 1;
  }

  /** Upper bounds, ascending, without infinity. */
  int bounds() {
    return bounds.length;
  }

  double bound(int index) {
    return bounds[index];
  }

  /** Of the bucket below this bound, or null where no traced value fell into it. */
  @Nullable Exemplar exemplar(int index) {
    return exemplars.get(index);
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
