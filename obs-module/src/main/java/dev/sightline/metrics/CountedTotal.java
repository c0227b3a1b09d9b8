package dev.sightline.metrics;

import java.util.concurrent.atomic.LongAdder;

/** A counter that does not wrap around: an amount that would make it do so is not taken. */
final class CountedTotal {
  /** Sums of smaller amounts do not get near the limit in any process's life. */
  private static final long HARMLESS = 1_000_000;

  private final MetricsBackend.Count count;
  private final LongAdder total = new LongAdder();

  CountedTotal(MetricsBackend.Count count) {
    this.count = count;
  }

  /**
   * @param amount 0 or more
   * @return whether it was taken
   */
  boolean add(long amount) {
    if (amount > HARMLESS && total.sum() > Long.MAX_VALUE / 2 - amount) {
      return false;
    }
    total.add(amount);
    count.add(amount);
    return true;
  }
}
