package dev.sightline.redact.rule;

/**
 * Bytes to be looked at: a UTF-8 text, or the low bytes of a part of a longer string. What is said
 * of them is a suspicion where it is true, and certain where it is false.
 */
abstract class Area {
  private static final int FEWEST = 13;

  /** Longer than any number with its separators. */
  private static final int REACH = 40;

  byte[] bytes = {};
  int from;
  int to;

  /** The character at a place, or a negative number if it is none of ASCII or outside the text. */
  abstract int charAt(int at);

  /** Whether the text begins before the area. */
  abstract boolean isOpenBefore();

  /** Whether the text goes on behind the area. */
  abstract boolean isOpenAfter();

  /** Whether a run of digits that begins here may be part of a card or account number. */
  final boolean mayBeNumber(int at) {
    return mayBeCard(at) || mayBeAccount(at);
  }

  private boolean mayBeCard(int at) {
    int stop = Math.min(to, at + REACH);
    int digits = 0;
    for (int i = at; i < stop; i++) {
      int c = bytes[i];
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c != ' ' && c != '-' && c != '.') {
        return digits >= FEWEST;
      }
    }
    return digits >= FEWEST || (stop == to && isOpenAfter());
  }

  /** Whether capitals, as those of a country, stand in front. */
  private boolean mayBeAccount(int at) {
    int stop = Math.max(from, at - REACH);
    for (int i = at - 1; i >= stop; i--) {
      int c = bytes[i];
      if (c >= 'A' && c <= 'Z') {
        return true;
      }
      if (c != ' ' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return stop == from && isOpenBefore();
  }
}
