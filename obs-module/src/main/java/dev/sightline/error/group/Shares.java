package dev.sightline.error.group;

import dev.sightline.error.BoundedValues;
import dev.sightline.manage.ErrorGroupDetail.Share;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts by name; names beyond the first {@link #MAX} are counted together. */
final class Shares {
  static final int MAX = 20;
  static final String OTHER = "(other)";
  private static final int MAX_CHARS = 256;

  private final Map<String, long[]> counts = new HashMap<>(4);

  void add(String name, long count) {
    if (name.isEmpty()) {
      return;
    }
    String key = BoundedValues.text(name, MAX_CHARS);
    long[] known = counts.get(key);
    if (known == null) {
      String free = counts.size() < MAX ? key : OTHER;
      known = counts.computeIfAbsent(free, same -> new long[1]);
    }
    known[0] += count;
  }

  void merge(List<Share> others) {
    others.forEach(other -> add(other.name(), other.count()));
  }

  Set<String> names() {
    return Set.copyOf(counts.keySet());
  }

  /** Most frequent first. */
  List<Share> snapshot() {
    List<Share> shares = new ArrayList<>(counts.size());
    counts.forEach((name, count) -> shares.add(new Share(name, count[0])));
    shares.sort((a, b) -> Long.compare(b.count(), a.count()));
    return shares;
  }
}
