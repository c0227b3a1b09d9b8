package dev.sightline.redact.rule;

import java.util.Set;

/** Arrays and objects inside a text: where they end, and whether they only describe a value. */
final class Brackets {
  private static final int SCHEMA = 512;
  private static final Set<String> TYPES =
      KeyWords.words("string integer number boolean object array null");

  private Brackets() {}

  /**
   * Index of the bracket that closes the one at {@code i}, or -1. Brackets in strings do not count.
   *
   * @param slashes backslashes in front of each quote, as JSON inside of JSON has them
   */
  static int end(String text, int i, int stop, int slashes) {
    int depth = 0;
    int run = 0;
    boolean inString = false;
    int limit = Math.min(stop, text.length());
    for (int j = i; j < limit; j++) {
      char c = text.charAt(j);
      if (c == '\\') {
        run++;
        continue;
      }
      if (c == '"' && run <= slashes) {
        inString = !inString;
      } else if (!inString && (c == '{' || c == '[')) {
        depth++;
      } else if (!inString && (c == '}' || c == ']') && --depth == 0) {
        return j;
      }
      run = 0;
    }
    return -1;
  }

  /** A description in place of a value, as in JSON Schema and OpenAPI: nothing in it is a value. */
  static boolean isSchema(String text, int i) {
    if (text.charAt(i) != '{') {
      return false;
    }
    int close = end(text, i, i + SCHEMA, Math.max(0, Quoting.depth(text, i)));
    if (close < 0) {
      return false;
    }
    boolean described = false;
    for (int j = i; j < close; j++) {
      if (text.charAt(j) == '"' && Ascii.isWord(Ascii.at(text, j + 1))) {
        if (holdsValue(text, j + 1)) {
          return false;
        }
        described |= isType(text, j + 1, close) || Ascii.hasAt(text, j + 1, "$ref");
      }
      described |= text.startsWith("\"$ref\"", j);
    }
    return described;
  }

  private static boolean holdsValue(String text, int at) {
    return Ascii.hasAt(text, at, "value")
        || Ascii.hasAt(text, at, "default")
        || Ascii.hasAt(text, at, "example")
        || Ascii.hasAt(text, at, "const")
        || Ascii.hasAt(text, at, "enum")
        || Ascii.hasAt(text, at, "data");
  }

  private static boolean isType(String text, int at, int close) {
    if (!text.startsWith("type", at)) {
      return false;
    }
    int i = at + 4;
    while (i < close && "\\\": ".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    int end = Ascii.skip(text, i, close, Ascii.LETTER);
    return end - i < 8 && TYPES.contains(text.substring(i, end));
  }
}
