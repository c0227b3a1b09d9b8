package dev.sightline.redact.rule;

/** Character classes of ASCII by table; everything beyond is in none of them. */
final class Ascii {
  static final int DIGIT = 1;
  static final int UPPER = 2;
  static final int LOWER = 4;
  static final int LETTER = UPPER | LOWER;
  static final int ALNUM = LETTER | DIGIT;
  static final int HEX_LOWER = 8;
  static final int HEX = 16;
  static final int UNDERSCORE = 32;
  static final int DASH = 64;
  static final int WORD = ALNUM | UNDERSCORE;
  static final int URL64 = WORD | DASH;
  static final int DOT = 128;
  static final int BASE64 = 256;
  static final int TOKEN68 = 512;
  static final int KEY = 1024;
  static final int SPACE = 2048;
  static final int HOST = 4096;
  static final int PERCENT = 8192;
  static final int EQUALS = 16384;

  private static final short[] CLASSES = new short[128];

  static {
    mark("0123456789", DIGIT | HEX | HEX_LOWER);
    mark("ABCDEFGHIJKLMNOPQRSTUVWXYZ", UPPER);
    mark("abcdefghijklmnopqrstuvwxyz", LOWER);
    mark("abcdef", HEX_LOWER | HEX);
    mark("ABCDEF", HEX);
    mark("_", UNDERSCORE);
    mark("-", DASH);
    mark(".", DOT);
    mark("%", PERCENT);
    mark("=", EQUALS);
    for (int c = 0; c < 128; c++) {
      boolean alnum = (CLASSES[c] & ALNUM) != 0;
      if (alnum || "+/=".indexOf(c) >= 0) {
        mark(c, BASE64);
      }
      if (alnum || "-._~+/=".indexOf(c) >= 0) {
        mark(c, TOKEN68);
      }
      if (alnum || "_-.$".indexOf(c) >= 0) {
        mark(c, KEY);
      }
      if (alnum || "_-.".indexOf(c) >= 0) {
        mark(c, HOST);
      }
    }
    mark(" \t\r\n\f", SPACE);
  }

  private Ascii() {}

  private static void mark(String chars, int bits) {
    for (int i = 0; i < chars.length(); i++) {
      mark(chars.charAt(i), bits);
    }
  }

  private static void mark(int c, int bits) {
    CLASSES[c] = (short) (CLASSES[c] | bits);
  }

  static boolean is(char c, int classes) {
    return c < 128 && (CLASSES[c] & classes) != 0;
  }

  static boolean isLetter(char c) {
    return is(c, LETTER);
  }

  static boolean isUpper(char c) {
    return is(c, UPPER);
  }

  static boolean isLower(char c) {
    return is(c, LOWER);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isWord(char c) {
    return is(c, WORD);
  }

  static boolean isSpace(char c) {
    return is(c, SPACE);
  }

  /** One past the last character from {@code at} on, at most {@code limit}, in these classes. */
  static int skip(String text, int at, int limit, int classes) {
    int stop = Math.min(limit, text.length());
    int i = at;
    while (i < stop && is(text.charAt(i), classes)) {
      i++;
    }
    return i;
  }

  /** The character at a place, or NUL outside the text. */
  static char at(String text, int index) {
    return index >= 0 && index < text.length() ? text.charAt(index) : '\0';
  }

  static boolean hasAt(String text, int at, String lowerCase) {
    return text.regionMatches(true, at, lowerCase, 0, lowerCase.length());
  }

  static int endOfLine(String text, int at) {
    int i = at;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  /**
   * The first such character in a part of the text, or -1: bounded, unlike {@code String.indexOf}.
   */
  static int indexOf(String text, char c, int from, int to) {
    int stop = Math.min(to, text.length());
    for (int i = from; i < stop; i++) {
      if (text.charAt(i) == c) {
        return i;
      }
    }
    return -1;
  }

  static int hexValue(char c) {
    return is(c, HEX) ? Character.digit(c, 16) : -1;
  }
}
