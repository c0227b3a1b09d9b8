package dev.sightline.redact.rule;

/** Keeps JSON inside a text valid: a mask in place of a number, array or object needs quotes. */
final class Quoting {
  private static final int MAX_BLANKS = 40;
  private static final int MAX_SLASHES = 16;
  private static final int REACH = 256;

  private Quoting() {}

  /**
   * The quotes that a mask needs, escaped as those around the name are, or an empty string.
   *
   * @param from first character of what the mask replaces
   * @param to one past its last
   */
  static String around(String text, int from, int to) {
    int sign = before(text, from);
    char c = Ascii.at(text, sign);
    if (c == ':') {
      return member(text, sign);
    }
    boolean item = (c == '[' || c == ',') && isNumber(text, from, to) && isFollowed(text, to);
    return item ? element(text, sign) : "";
  }

  /** Number of backslashes in front of the quotes around the name of this value, or -1. */
  static int depth(String text, int value) {
    int sign = before(text, value);
    return Ascii.at(text, sign) == ':' ? member(text, sign).length() - 1 : -1;
  }

  /** The quote that closes the name in front of the colon. */
  private static String member(String text, int colon) {
    int quote = before(text, colon);
    char c = Ascii.at(text, quote);
    if (c != '"' && c != '\'') {
      return "";
    }
    int start = quote;
    while (quote - start < MAX_SLASHES && Ascii.at(text, start - 1) == '\\') {
      start--;
    }
    char last = Ascii.at(text, start - 1);
    return Ascii.is(last, Ascii.KEY) || last > 127 ? text.substring(start, quote + 1) : "";
  }

  /** A number in an array that is the value of a quoted name, or the whole text. */
  private static String element(String text, int at) {
    int stop = Math.max(-1, at - REACH);
    int i = at;
    while (i > stop && "[]{}=\n".indexOf(text.charAt(i)) < 0) {
      i--;
    }
    if (i == stop || text.charAt(i) != '[') {
      return "";
    }
    int sign = before(text, i);
    return sign < 0 ? "\"" : text.charAt(sign) == ':' ? member(text, sign) : "";
  }

  private static boolean isNumber(String text, int from, int to) {
    return Ascii.skip(text, from, to, Ascii.DIGIT) == to;
  }

  private static boolean isFollowed(String text, int to) {
    char c = Ascii.at(text, Marks.spaces(text, to));
    return c == ',' || c == ']';
  }

  /** Index of the last character before this one that is no blank. */
  private static int before(String text, int at) {
    int i = at - 1;
    while (i >= 0 && at - i < MAX_BLANKS && Ascii.isSpace(text.charAt(i))) {
      i--;
    }
    return i;
  }
}
