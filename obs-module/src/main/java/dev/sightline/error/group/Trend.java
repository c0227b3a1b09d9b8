package dev.sightline.error.group;

import dev.sightline.error.group.GroupSnapshot.Slot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts of the last units of time, in a ring. Survives clocks that jump: what is older than the
 * ring is not counted here, what lies in the future counts as now.
 */
final class Trend {
  static final int HOURS = 24;
  static final int DAYS = 28;

  private final long unitMillis;
  private final long[] counts;
  private final int[] units;

  private Trend(Duration unit, int size) {
    this.unitMillis = unit.toMillis();
    this.counts = new long[size];
    this.units = new int[size];
  }

  static Trend hourly() {
    return new Trend(Duration.ofHours(1), HOURS);
  }

  static Trend daily() {
    return new Trend(Duration.ofDays(1), DAYS);
  }

  /** Counts {@code count} occurrences at a time, milliseconds since the epoch. */
  void add(long atMillis, long nowMillis, long count) {
    int now = unit(nowMillis);
    int unit = Math.min(unit(atMillis), now);
    int slot = slot(unit);
    if (unit <= now - counts.length || (units[slot] > unit && units[slot] <= now)) {
      return;
    }
    if (units[slot] != unit) {
      units[slot] = unit;
      counts[slot] = 0;
    }
    counts[slot] += count;
  }

  /** What was counted in the current unit. */
  long current(long nowMillis) {
    return at(unit(nowMillis));
  }

  /** Oldest first, the current unit last. */
  List<Long> snapshot(long nowMillis) {
    int now = unit(nowMillis);
    List<Long> snapshot = new ArrayList<>(counts.length);
    for (int unit = now - counts.length + 1; unit <= now; unit++) {
      snapshot.add(at(unit));
    }
    return snapshot;
  }

  /** To be restored elsewhere. */
  List<Slot> slots() {
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        slots.add(new Slot(units[i], counts[i]));
      }
    }
    return slots;
  }

  /** Adds what another trend has counted. */
  void merge(List<Slot> slots, long nowMillis) {
    for (Slot slot : slots) {
      add(slot.unit() * unitMillis, nowMillis, slot.count());
    }
  }

  private long at(int unit) {
    return units[slot(unit)] == unit ? counts[slot(unit)] : 0;
  }

  private int unit(long millis) {
    return (int) Math.max(0, Math.min(Integer.MAX_VALUE, Math.floorDiv(millis, unitMillis)));
  }

  private int slot(int unit) {
    return Math.floorMod(unit, counts.length);
  }
}
