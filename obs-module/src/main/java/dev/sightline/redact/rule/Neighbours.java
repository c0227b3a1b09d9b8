package dev.sightline.redact.rule;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * For each list of the index the ASCII characters that may stand before and after its trigram: two
 * sets of 128 bits each. Other characters may stand anywhere.
 */
final class Neighbours {
  private static final int LONGS = 4;

  private long[] sets = new long[2048 * LONGS];

  /** Adds what may stand around an anchor to what may around the entries behind it. */
  void put(int entry, int behind, Anchor anchor, int offset) {
    if ((entry + 1) * LONGS > sets.length) {
      sets = Arrays.copyOf(sets, sets.length * 2);
    }
    System.arraycopy(sets, behind * LONGS, sets, entry * LONGS, LONGS);
    fill(entry * LONGS, c -> anchor.mayPrecede(offset, (char) c));
    fill(entry * LONGS + 2, c -> anchor.mayFollow(offset + 3, (char) c));
  }

  private void fill(int at, IntPredicate allowed) {
    for (int c = 0; c < 128; c++) {
      if (allowed.test(c)) {
        sets[at + (c >>> 6)] |= 1L << c;
      }
    }
  }

  boolean fit(int entry, int before, int after) {
    return has(entry * LONGS, before) && has(entry * LONGS + 2, after);
  }

  private boolean has(int at, int c) {
    return (c & ~127) != 0 || (sets[at + (c >>> 6)] >>> c & 1) != 0;
  }
}
