package dev.sightline.log.queue;

import dev.sightline.event.Level;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** What became of the records; every record handed in ends in exactly one of these counters. */
public final class QueueCounters {
  private final Map<DropReason, LongAdder> dropped = new EnumMap<>(DropReason.class);
  private final Map<Level, LongAdder> written = new EnumMap<>(Level.class);

  QueueCounters() {
    for (DropReason reason : DropReason.values()) {
      dropped.put(reason, new LongAdder());
    }
    for (Level level : Level.values()) {
      written.put(level, new LongAdder());
    }
  }

  void drop(DropReason reason, long count) {
    adder(dropped, reason).add(count);
  }

  void written(Level level, long count) {
    adder(written, level).add(count);
  }

  /** Records dropped for this reason since the start. */
  public long dropped(DropReason reason) {
    return adder(dropped, reason).sum();
  }

  /** Records dropped for any reason since the start. */
  public long dropped() {
    long sum = 0;
    for (LongAdder each : dropped.values()) {
      sum += each.sum();
    }
    return sum;
  }

  /** Records of this level the sink has taken since the start. */
  public long written(Level level) {
    return adder(written, level).sum();
  }

  /** Records the sink has taken since the start. */
  public long written() {
    return written.values().stream().mapToLong(LongAdder::sum).sum();
  }

  private static <K> LongAdder adder(Map<K, LongAdder> map, K key) {
    LongAdder adder = map.get(key);
    return adder == null ? new LongAdder() : adder;
  }
}
