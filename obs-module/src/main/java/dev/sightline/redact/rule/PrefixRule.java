package dev.sightline.redact.rule;

import java.util.ArrayList;
import java.util.List;

/** A token with a fixed beginning and a known alphabet. */
final class PrefixRule implements Rule {
  /** What is looked at before a token is recognised; it may be longer. */
  private static final int NEAR = 512;

  /** A token of this length with a short beginning has a long piece without marks first. */
  private static final int DENSE = 80;

  private final String name;
  private final String[] prefixes;
  private final int alphabet;
  private final int fewest;

  PrefixRule(String name, String[] prefixes, int alphabet, int fewest) {
    this.name = name;
    this.prefixes = prefixes;
    this.alphabet = alphabet;
    this.fewest = fewest;
  }

  List<Anchor> anchors() {
    List<Anchor> anchors = new ArrayList<>();
    for (String prefix : prefixes) {
      if (prefix.length() >= 3) {
        anchors.add(Anchor.exact(prefix, Anchor.Edge.TOKEN, this));
      } else {
        withNextCharacter(prefix, anchors);
      }
    }
    return anchors;
  }

  /**
   * An anchor needs three characters: a short prefix becomes one anchor for each that may follow.
   */
  private void withNextCharacter(String prefix, List<Anchor> anchors) {
    for (char c = '0'; c <= 'z'; c++) {
      if (Ascii.is(c, alphabet)) {
        anchors.add(Anchor.exact(prefix + c, Anchor.Edge.TOKEN, this));
      }
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long find(String text, int start, int end, int floor) {
    int length = prefixLength(text, start);
    int body = start + length;
    int near = Ascii.skip(text, body, body + NEAR, alphabet);
    boolean cut = near < text.length() && near < body + NEAR && Ascii.isWord(text.charAt(near));
    if (near - body < fewest || cut) {
      return NONE;
    }
    boolean capitals = (alphabet & Ascii.LOWER) == 0;
    boolean random =
        length > 3
            || capitals
            || Randomness.is(text, body, near, fewest)
            || Randomness.isUuid(text, body, near);
    boolean dense =
        length > 3
            || fewest != DENSE
            || Ascii.skip(text, body, near, Ascii.ALNUM) - body >= DENSE / 2;
    return random && dense && looksDrawn(text, body, near)
        ? Rule.span(start, Ascii.skip(text, near, text.length(), alphabet))
        : NONE;
  }

  private int prefixLength(String text, int start) {
    for (String prefix : prefixes) {
      if (text.startsWith(prefix, start)) {
        return prefix.length();
      }
    }
    return 0;
  }

  /** Words joined by dashes or underscores are a name that begins as a token does. */
  private boolean looksDrawn(String text, int from, int to) {
    boolean joined = (alphabet & (Ascii.UNDERSCORE | Ascii.DASH | Ascii.DOT)) != 0;
    return joined ? Randomness.hasMixedRun(text, from, to) : hasDigitOrCases(text, from, to);
  }

  private static boolean hasDigitOrCases(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Ascii.isDigit(c) || Ascii.isUpper(c)) {
        return true;
      }
    }
    return to - from >= 34;
  }
}
