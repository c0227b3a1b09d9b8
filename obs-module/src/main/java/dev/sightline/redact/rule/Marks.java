package dev.sightline.redact.rule;

/** What stands around names and values and belongs to neither: quotes, brackets, blanks. */
final class Marks {
  private static final int MAX_SPACES = 40;

  private Marks() {}

  /** Passes a number that belongs to the name: {@code Unseal Key 1: x}. */
  static int numbered(String text, int at) {
    int end = Ascii.skip(text, at + 1, at + 3, Ascii.DIGIT);
    boolean number = Ascii.at(text, at) == ' ' && end > at + 1 && Ascii.at(text, end) == ':';
    return number && Marks.isBlank(Ascii.at(text, end + 1)) ? end : at;
  }

  /** Passes quotes, brackets and marks that close a name. */
  static int closing(String text, int at) {
    int i = at;
    int stop = Math.min(text.length(), at + 16);
    while (i < stop) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'' || c == '`' || c == ']' || c == '\\') {
        i++;
      } else if (c == '[' && Ascii.isDigit(Ascii.at(text, i + 1))) {
        i = Ascii.skip(text, i + 1, i + 8, Ascii.DIGIT);
      } else if (c == '*' && Ascii.at(text, i + 1) == '*') {
        i += 2;
      } else {
        int passed = encodedQuote(text, i);
        if (passed == i) {
          return i;
        }
        i = passed;
      }
    }
    return i;
  }

  /** Passes a quote or bracket in percent or XML form. */
  static int encodedQuote(String text, int i) {
    char c = Ascii.at(text, i);
    if (c == '%') {
      return Ascii.hasAt(text, i, "%22")
              || Ascii.hasAt(text, i, "%27")
              || Ascii.hasAt(text, i, "%5d")
              || Ascii.hasAt(text, i, "%5b%5d")
          ? i + 3
          : i;
    }
    if (c == '&') {
      if (Ascii.hasAt(text, i, "&quot;") || Ascii.hasAt(text, i, "&apos;")) {
        return i + 6;
      }
      return Ascii.hasAt(text, i, "&#34;") || Ascii.hasAt(text, i, "&#39;") ? i + 5 : i;
    }
    return i;
  }

  static int spaces(String text, int at) {
    int stop = Math.min(text.length(), at + MAX_SPACES);
    int i = at;
    while (i < stop && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u00a0';
  }
}
