package dev.sightline.metrics;

import java.util.Arrays;

/**
 * How often something starts, learned from its last starts. Nothing is claimed of what starts now
 * and then; longer pauses that were there before, such as nights, are expected again. Not safe for
 * several threads.
 */
final class StartRhythm {
  private static final int KEPT = 16;
  private static final int LEAST = 3;
  private static final long LEAST_TOLERANCE_MILLIS = 2_000;
  private static final long LEAST_STOPPED_MILLIS = 10_000;
  private static final int INTERVALS_MISSED = 3;

  private final long[] intervals = new long[KEPT];
  private int count;
  private boolean begun;
  private long lastMillis;
  private long usualMillis;
  private long longestMillis;

  /**
   * One more start; one that seems to be before the last, because the clock was set, is no
   * interval.
   */
  void started(long millis) {
    if (begun && millis >= lastMillis) {
      intervals[count % KEPT] = millis - lastMillis;
      count = count == 2 * KEPT - 1 ? KEPT : count + 1;
      estimate();
    }
    begun = true;
    lastMillis = millis;
  }

  private void estimate() {
    long[] sorted = Arrays.copyOf(intervals, Math.min(count, KEPT));
    Arrays.sort(sorted);
    long median = sorted[sorted.length / 2];
    long slack = Math.max(median / 4, 1_000);
    long close = Arrays.stream(sorted).filter(each -> Math.abs(each - median) <= slack).count();
    boolean regular = sorted.length >= LEAST && close * 4 >= sorted.length * 3L;
    usualMillis = regular ? median : 0;
    longestMillis = sorted[sorted.length - 1];
  }

  /** Usual time between two starts, milliseconds; 0 where none is usual. */
  long usualMillis() {
    return usualMillis;
  }

  /**
   * When it should have started again at the latest, milliseconds since the epoch; 0 for unknown.
   */
  long dueMillis() {
    return usualMillis == 0 ? 0 : lastMillis + longestMillis;
  }

  /** Whether it should have started by now. */
  boolean isLate(long nowMillis) {
    long tolerance = Math.max(usualMillis / 10, LEAST_TOLERANCE_MILLIS);
    return usualMillis > 0 && nowMillis - dueMillis() > tolerance;
  }

  /** Whether several starts are missing. */
  boolean isStopped(long nowMillis) {
    long missed = Math.max(INTERVALS_MISSED * usualMillis, LEAST_STOPPED_MILLIS);
    return usualMillis > 0 && nowMillis - dueMillis() > missed;
  }
}
