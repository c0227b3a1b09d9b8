package dev.sightline.redact.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * All anchors of all rules, found by one of their trigrams: each anchor is filed under the trigram
 * of its literal that is rarest in ordinary text. Characters are folded to six bits, which merges
 * the cases and some control characters; a hit is therefore only a suspicion that the anchor itself
 * confirms. Most are dispelled before by the characters on both sides of the trigram.
 */
final class TrigramIndex {
  static final int SIZE = 1 << 16;

  /** Rough frequency rank of letters in logs; the higher, the more common. */
  private static final String RARE_TO_COMMON = "zjqxvkwbyfgmhpduclnsoraiet";

  /** Trigrams of which texts have more than their letters make believe. */
  private static final Set<String> FREQUENT =
      KeyWords.words("ion ing con ver par com ode ent for ter pro per est ers ing cti ect ess act");

  private static final int COMMON = RARE_TO_COMMON.length();
  private static final int DIGIT = 20;
  private static final int SIGN = 12;
  private static final int RARE_SIGN = 2;

  /** Nonzero where some anchor has this trigram. */
  final byte[] flags = new byte[SIZE];

  private final short[] heads = new short[SIZE];
  private final Neighbours neighbours = new Neighbours();
  private short[] next = new short[2048];
  private byte[] offsets = new byte[2048];
  private Anchor[] anchors = new Anchor[2048];
  private int size;

  TrigramIndex(List<Anchor> all) {
    for (int i = all.size() - 1; i >= 0; i--) { // the first one ends at the head of its list
      add(all.get(i));
    }
  }

  private void add(Anchor anchor) {
    String literal = anchor.literal();
    int offset = rarest(literal);
    String part = literal.substring(offset, offset + 3);
    for (int trigram : variants(part, anchor.exact())) {
      size++;
      if (size == next.length) {
        next = Arrays.copyOf(next, size * 2);
        offsets = Arrays.copyOf(offsets, size * 2);
        anchors = Arrays.copyOf(anchors, size * 2);
      }
      next[size] = heads[trigram];
      offsets[size] = (byte) offset;
      anchors[size] = anchor;
      neighbours.put(size, heads[trigram], anchor, offset);
      heads[trigram] = (short) size;
      flags[trigram] = 1;
    }
  }

  /** Folding merges the cases of ASCII only: elsewhere each has a trigram of its own. */
  private static Set<Integer> variants(String part, boolean exact) {
    Set<Integer> trigrams = new TreeSet<>();
    for (int cases = 0; cases < (exact ? 1 : 8); cases++) {
      char[] c = part.toCharArray();
      for (int i = 0; i < 3; i++) {
        c[i] = (cases & 1 << i) == 0 ? c[i] : Character.toUpperCase(c[i]);
      }
      trigrams.add(trigram(c[0], c[1], c[2]));
    }
    return trigrams;
  }

  private static int fold(int c) {
    return (c & 31) | (c & 64) >> 1;
  }

  /** The same for the low bytes of characters as for the characters. */
  static int trigram(int first, int second, int third) {
    return fold(first) ^ fold(second) << 5 ^ fold(third) << 10;
  }

  /** First entry for a trigram, or 0. */
  int first(int trigram) {
    return heads[trigram];
  }

  int next(int entry) {
    return next[entry];
  }

  /**
   * Whether any anchor from this first entry on goes with what stands before and after the trigram.
   *
   * @param before the character, or a negative number where there is none
   * @param after as {@code before}
   */
  boolean fits(int first, int before, int after) {
    return neighbours.fit(first, before, after);
  }

  Anchor anchor(int entry) {
    return anchors[entry];
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
      cost *= FREQUENT.contains(literal.substring(i, i + 3).toLowerCase(Locale.ROOT)) ? 4 : 1;
      if (cost < bestCost) {
        best = i;
        bestCost = cost;
      }
    }
    return best;
  }

  private static int cost(char c) {
    if (Ascii.isLetter(c)) {
      return 2 + RARE_TO_COMMON.indexOf(c | 32);
    }
    if (Ascii.isDigit(c)) {
      return DIGIT;
    }
    return c == ' ' ? COMMON : "-.:/=\"".indexOf(c) >= 0 ? SIGN : RARE_SIGN;
  }
}
