package dev.sightline.redact.rule;

/**
 * A literal at which a rule begins to look, compared without regard to ASCII case unless {@code
 * exact}.
 *
 * @param literal at least three characters, lower case unless exact
 * @param exact whether case matters
 * @param left what must hold of the character before
 * @param right what must hold of the character after
 * @param rule who looks
 */
record Anchor(String literal, boolean exact, Edge left, Edge right, Rule rule) {

  /** What stands next to an anchor. */
  enum Edge {
    ANY,
    /** Not a letter continuing the same word; a change of case begins a new word. */
    WORD,
    /** Not a letter, digit or underscore. */
    TOKEN
  }

  static Anchor of(String literal, Rule rule) {
    return new Anchor(literal, false, Edge.ANY, Edge.ANY, rule);
  }

  static Anchor word(String literal, Rule rule) {
    return new Anchor(literal, false, Edge.WORD, Edge.WORD, rule);
  }

  static Anchor wordEnd(String literal, Rule rule) {
    return new Anchor(literal, false, Edge.ANY, Edge.WORD, rule);
  }

  static Anchor exact(String literal, Edge left, Rule rule) {
    return new Anchor(literal, true, left, Edge.ANY, rule);
  }

  boolean matches(String text, int at) {
    int length = literal.length();
    return at >= 0
        && at + length <= text.length()
        && text.regionMatches(!exact, at, literal, 0, length)
        && leftHolds(text, at)
        && rightHolds(text, at + length);
  }

  /** Whether the literal stands here, its case and surroundings aside. */
  boolean mayMatch(byte[] utf8, int at, int from, int to) {
    int length = literal.length();
    if (at < from || at + length > to) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      int c = utf8[at + i];
      int wanted = literal.charAt(i);
      boolean same = c == wanted || (c | 32) == (wanted | 32) || wanted > 127;
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private boolean leftHolds(String text, int at) {
    if (left == Edge.ANY || at == 0) {
      return true;
    }
    char before = text.charAt(at - 1);
    return left == Edge.TOKEN ? !Ascii.isWord(before) : !sameWord(before, text.charAt(at));
  }

  private boolean rightHolds(String text, int end) {
    if (right == Edge.ANY || end == text.length()) {
      return true;
    }
    char after = text.charAt(end);
    return right == Edge.TOKEN ? !Ascii.isWord(after) : !sameWord(text.charAt(end - 1), after);
  }

  private static boolean sameWord(char first, char second) {
    return Ascii.isLetter(first)
        && Ascii.isLetter(second)
        && !(Ascii.isLower(first) && Ascii.isUpper(second));
  }
}
