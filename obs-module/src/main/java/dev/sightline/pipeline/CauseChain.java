package dev.sightline.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The chain of causes of a throwable, bounded: its first exceptions and its root.
 *
 * @param kept outermost first; the last is the root
 * @param omitted how many were left out before the root
 * @param end why the walk stopped at the root
 */
record CauseChain(List<Throwable> kept, int omitted, End end) {

  /** No honest chain is this long; one that makes up causes as it is asked for them is cut here. */
  static final int MAX_WALK = 20_000;

  /** Why a chain ends where it ends. */
  enum End {
    ROOT,
    CIRCULAR,
    FAILED,
    TOO_LONG
  }

  /**
   * @param limit how many to keep, 2 or more
   */
  static CauseChain of(Throwable outermost, int limit) {
    List<Throwable> kept = new ArrayList<>(limit);
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Throwable current = outermost;
    End end = End.ROOT;
    while (true) {
      seen.add(current);
      if (kept.size() < limit - 1) {
        kept.add(current);
      }
      Throwable next;
      try {
        next = current.getCause();
      } catch (Throwable e) { // foreign code may throw anything
        end = End.FAILED;
        break;
      }
      if (next == null) {
        break;
      }
      if (seen.contains(next)) {
        end = End.CIRCULAR;
        break;
      }
      if (seen.size() == MAX_WALK) {
        end = End.TOO_LONG;
        break;
      }
      current = next;
    }
    return close(kept, current, seen.size(), end);
  }

  private static CauseChain close(
      List<Throwable> kept, @Nullable Throwable root, int walked, End end) {
    if (root != null && kept.get(kept.size() - 1) != root) {
      kept.add(root);
    }
    return new CauseChain(kept, walked - kept.size(), end);
  }
}
