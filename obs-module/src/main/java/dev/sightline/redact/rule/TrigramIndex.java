package dev.sightline.redact.rule;

import java.util.List;

/**
 * All anchors of all rules, found by one of their trigrams: each anchor is filed under the trigram
 * of its literal that is rarest in ordinary text. Characters are folded to five bits, which merges
 * the cases and some punctuation; a hit is therefore only a suspicion that the anchor itself
 * confirms.
 */
final class TrigramIndex {
  static final int SIZE = 1 << 15;

  /** Rough frequency rank of letters in logs; the higher, the more common. */
  private static final String RARE_TO_COMMON = "zjqxvkwbyfgmhpduclnsoraiet";

  /** Nonzero where some anchor has this trigram. */
  final byte[] flags = new byte[SIZE];

  private final short[] heads = new short[SIZE];
  private final short[] next;
  private final byte[] offsets;
  private final Anchor[] anchors;

  TrigramIndex(List<Anchor> all) {
    anchors = all.toArray(Anchor[]::new);
    next = new short[anchors.length + 1];
    offsets = new byte[anchors.length + 1];
    for (int i = anchors.length; i > 0; i--) {
      String literal = anchors[i - 1].literal();
      int offset = rarest(literal);
      int trigram =
          trigram(literal.charAt(offset), literal.charAt(offset + 1), literal.charAt(offset + 2));
      flags[trigram] = 1;
      next[i] = heads[trigram];
      offsets[i] = (byte) offset;
      heads[trigram] = (short) i;
    }
  }

  static int trigram(int first, int second, int third) {
    return (first & 31) | (second & 31) << 5 | (third & 31) << 10;
  }

  /** First entry for a trigram, or 0. */
  int first(int trigram) {
    return heads[trigram];
  }

  int next(int entry) {
    return next[entry];
  }

  Anchor anchor(int entry) {
    return anchors[entry - 1];
  }

  /** Where an entry's anchor begins when its trigram stands at {@code position}. */
  int start(int entry, int position) {
    return position - offsets[entry];
  }

  private static int rarest(String literal) {
    int best = 0;
    int bestCost = Integer.MAX_VALUE;
    for (int i = 0; i + 3 <= literal.length(); i++) {
      if (Scanner.isDigits(literal.charAt(i), literal.charAt(i + 1), literal.charAt(i + 2))) {
        continue; // runs of digits are passed over at once
      }
      int cost =
          cost(literal.charAt(i)) * cost(literal.charAt(i + 1)) * cost(literal.charAt(i + 2));
      if (cost < bestCost) {
        best = i;
        bestCost = cost;
      }
    }
    return best;
  }

  private static int cost(char c) {
    char folded = (char) ((c & 31) + 'a' - 1);
    return 2 + Math.max(0, RARE_TO_COMMON.indexOf(folded));
  }
}
