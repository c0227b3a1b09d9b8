package dev.sightline.error.publish;

import dev.sightline.error.group.StormGate;
import java.util.HashMap;
import java.util.Map;

/** Lets the first few events of a group pass each minute, and counts the others. */
final class PublishGate {
  private static final int GROUPS = 2_000;

  private final int perMinute;
  private final Map<String, Counted> groups = new HashMap<>();

  PublishGate(int perMinute) {
    this.perMinute = perMinute;
  }

  private static final class Counted {
    private final StormGate gate;
    private long suppressed;

    Counted(int perMinute) {
      gate = new StormGate(perMinute);
    }
  }

  /** How many of the group were not let pass since the last one; -1 when this one may not pass. */
  synchronized long passes(String fingerprint, long nowMillis) {
    if (groups.size() >= GROUPS && !groups.containsKey(fingerprint)) {
      groups.clear();
    }
    Counted counted = groups.computeIfAbsent(fingerprint, same -> new Counted(perMinute));
    if (!counted.gate.passes(nowMillis)) {
      counted.suppressed++;
      return -1;
    }
    long before = counted.suppressed;
    counted.suppressed = 0;
    return before;
  }
}
