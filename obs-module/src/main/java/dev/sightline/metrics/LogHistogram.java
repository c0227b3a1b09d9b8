package dev.sightline.metrics;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Durations in buckets that grow with the value: eight per power of two of microseconds, so that
 * quantiles are within 7 %, in 2 KB. Safe for all threads.
 */
final class LogHistogram {
  private static final int POWERS = 33;
  private static final int SIZE = POWERS * 8;

  private final AtomicLongArray counts = new AtomicLongArray(SIZE);
  private final AtomicLong max = new AtomicLong();

  void record(long nanos) {
    long value = Math.max(0, nanos);
    counts.incrementAndGet(index(value / 1_000));
    if (value > max.get()) {
      max.accumulateAndGet(value, Math::max);
    }
  }

  private static int index(long micros) {
    if (micros < 8) {
      return (int) micros;
    }
    int exponent = 63 - Long.numberOfLeadingZeros(micros);
    int index = (exponent - 2) * 8 + (int) ((micros >> (exponent - 3)) & 7);
    return Math.min(index, SIZE - 1);
  }

  /** The middle of a bucket, microseconds. */
  private static double middle(int index) {
    if (index < 8) {
      return index + 0.5;
    }
    int shift = index / 8 - 1;
    double low = (double) ((8L + index % 8) << shift);
    return low + (1L << shift) / 2.0;
  }

  long count() {
    long total = 0;
    for (int i = 0; i < SIZE; i++) {
      total += counts.get(i);
    }
    return total;
  }

  double maxMillis() {
    return max.get() / 1e6;
  }

  /**
   * The value that a share of all durations does not exceed.
   *
   * @param quantile more than 0, at most 1
   * @return milliseconds; 0 when nothing was recorded
   */
  double quantileMillis(double quantile) {
    long rank = (long) Math.ceil(count() * quantile);
    if (rank == 0) {
      return 0;
    }
    long seen = 0;
    for (int i = 0; i < SIZE; i++) {
      seen += counts.get(i);
      if (seen >= rank) {
        return Math.min(Math.round(middle(i)) / 1e3, maxMillis());
      }
    }
    return maxMillis();
  }
}
