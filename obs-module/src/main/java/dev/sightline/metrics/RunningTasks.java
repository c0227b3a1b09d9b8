package dev.sightline.metrics;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** The runs of one task that have begun and not ended, by when they began. Safe for all threads. */
final class RunningTasks {
  private final InstantSource clock;
  private final AtomicLong count = new AtomicLong();
  private final ConcurrentSkipListMap<Long, Integer> starts = new ConcurrentSkipListMap<>();

  RunningTasks(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * One more.
   *
   * @param startedMicros since the epoch
   */
  void begin(long startedMicros) {
    count.incrementAndGet();
    starts.merge(startedMicros, 1, Integer::sum);
  }

  /** One less of those that began then; one that is not known changes nothing. */
  void end(long startedMicros) {
    boolean[] known = new boolean[1];
    starts.computeIfPresent(
        startedMicros,
        (micros, running) -> {
          known[0] = true;
          return running == 1 ? null : running - 1;
        });
    if (known[0]) {
      count.decrementAndGet();
    }
  }

  double running() {
    return count.get();
  }

  /** When the oldest began, microseconds since the epoch; 0 when none runs. */
  long oldestMicros() {
    Map.Entry<Long, Integer> oldest = starts.firstEntry();
    return oldest == null ? 0 : oldest.getKey();
  }

  double oldestAgeSeconds() {
    Map.Entry<Long, Integer> oldest = starts.firstEntry();
    return oldest == null ? 0 : Math.max(0, clock.millis() / 1e3 - oldest.getKey() / 1e6);
  }
}
