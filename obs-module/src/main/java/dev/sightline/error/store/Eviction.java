package dev.sightline.error.store;

import dev.sightline.error.group.LiveGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Chooses the groups that make room for others. */
final class Eviction {
  private Eviction() {}

  private record Candidate(String key, boolean touched, long seen) {
    Candidate(String key, LiveGroup group) {
      this(key, group.isTouched(), group.lastSeenMillis());
    }
  }

  /** A sixteenth at once, those nobody has touched first, then those longest not seen. */
  static List<String> choose(Map<String, LiveGroup> groups, int max) {
    int excess = groups.size() - max + 1;
    if (excess <= 0) {
      return List.of();
    }
    List<Candidate> candidates = new ArrayList<>(groups.size());
    groups.forEach((key, group) -> candidates.add(new Candidate(key, group)));
    candidates.sort(Comparator.comparing(Candidate::touched).thenComparingLong(Candidate::seen));
    return candidates.stream().limit(excess + max / 16).map(Candidate::key).toList();
  }
}
