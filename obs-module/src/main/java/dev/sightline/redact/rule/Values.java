package dev.sightline.redact.rule;

/** Finds where a value begins and ends: at its closing quote, bracket or tag, or as a bare one. */
final class Values {
  private static final String[] REFERENCES = {
    "env", "ref", "sub", "getatt", "importvalue", "secret", "include", "file"
  };
  private static final int LONGEST_LIST = 512;

  private Values() {}

  /**
   * The span of the value that begins here.
   *
   * @param at first character, an opening quote included
   * @param kind how it is joined to its name
   * @return span without quotes
   */
  static long at(String text, int at, Separator.Kind kind) {
    int i = prefix(text, afterTag(text, at));
    char c = Ascii.at(text, i);
    int escaped = escapedQuote(text, i);
    if (escaped > 0) {
      return quotedEscaped(text, i, escaped);
    }
    int encoded = Marks.encodedQuote(text, i);
    if (encoded > i) {
      return encodedQuoted(text, i, encoded);
    }
    if (c == '"' || c == '\'' || c == '`') {
      return quoted(text, i, c);
    }
    if (kind == Separator.Kind.ELEMENT) {
      return element(text, i);
    }
    if (c == '[' && Harmless.isMarker(text, i)) {
      return Rule.NONE;
    }
    if ((c == '{' || c == '[') && (isEmptyList(text, i) || Brackets.isSchema(text, i))) {
      return Rule.NONE;
    }
    if (c == '{' || c == '[') {
      long inner = bracketed(text, i, c);
      if (inner != Rule.NONE) {
        return inner;
      }
    }
    return Rule.span(i, BareValue.end(text, i));
  }

  /**
   * Passes letters in front of a quote: {@code b'...'}, {@code u"..."}, {@code @"..."}, {@code
   * N'...'}.
   */
  private static int prefix(String text, int at) {
    char c = Ascii.at(text, at);
    char next = Ascii.at(text, at + 1);
    boolean prefix =
        c == 'b' || c == 'u' || c == 'r' || c == 'f' || c == '@' || c == 'N' || c == '$';
    if (prefix && (next == '"' || next == '\'')) {
      return at + 1;
    }
    return c == '(' && (next == '"' || next == '\'') ? at + 1 : at;
  }

  /** Number of backslashes in front of a quote, or 0 where there is no escaped quote. */
  static int escapedQuote(String text, int i) {
    int slashes = 0;
    while (Ascii.at(text, i + slashes) == '\\' && slashes < 16) {
      slashes++;
    }
    char c = Ascii.at(text, i + slashes);
    return slashes > 0 && (c == '"' || c == '\'') ? slashes : 0;
  }

  private static long quotedEscaped(String text, int i, int slashes) {
    char quote = text.charAt(i + slashes);
    int start = i + slashes + 1;
    int run = 0;
    for (int j = start; j < text.length(); j++) {
      char c = text.charAt(j);
      if (c == '\\') {
        run++;
      } else {
        if (c == quote && run <= slashes) {
          return Rule.span(start, j - run);
        }
        run = 0;
      }
    }
    return Rule.span(start, text.length());
  }

  private static long encodedQuoted(String text, int i, int start) {
    int j = start;
    while (j < text.length()
        && !text.regionMatches(true, j, text, i, start - i)
        && !Ascii.isSpace(text.charAt(j))) {
      j++;
    }
    return Rule.span(start, j);
  }

  private static long quoted(String text, int i, char quote) {
    int j = i + 1;
    int line = -1;
    while (j < text.length()) {
      char c = text.charAt(j);
      if (c == '\\') {
        j++;
      } else if (c == quote) {
        if (Ascii.at(text, j + 1) != quote || j == i + 1) {
          return Rule.span(i + 1, j);
        }
        j++;
      } else if (c == '\n' && line < 0) {
        line = j;
      }
      j++;
    }
    return Rule.span(i + 1, line < 0 ? text.length() : line);
  }

  private static long element(String text, int i) {
    if (Ascii.hasAt(text, i, "<![cdata[")) {
      int end = text.indexOf("]]>", i);
      return Rule.span(i + 9, end < 0 ? text.length() : end);
    }
    int j = i;
    while (j < text.length() && !isEndTag(text, j)) {
      j++;
    }
    return Rule.span(i, j);
  }

  private static boolean isEndTag(String text, int i) {
    char c = text.charAt(i);
    return (c == '<' && Ascii.at(text, i + 1) == '/')
        || (c == '&' && Ascii.hasAt(text, i, "&lt;/"));
  }

  /** Passes a YAML tag in front of a value: {@code !vault x}. */
  private static int afterTag(String text, int at) {
    if (Ascii.at(text, at) != '!') {
      return at;
    }
    int from = Ascii.at(text, at + 1) == '!' ? at + 2 : at + 1;
    int end = Ascii.skip(text, from, at + 32, Ascii.LETTER);
    for (String reference : REFERENCES) {
      if (end - from == reference.length() && Ascii.hasAt(text, from, reference)) {
        return text.length(); // names where the value is, no value
      }
    }
    return Ascii.at(text, end) == ' ' && Ascii.at(text, end + 1) > ' ' ? end + 1 : at;
  }

  /**
   * What stands between brackets, brackets in strings not counted, or NONE where it is one of ours;
   * with the brackets where the mask will get quotes instead.
   */
  private static long bracketed(String text, int i, char open) {
    if (Ascii.at(text, i + 1) == '{' && open == '{') {
      return Rule.NONE;
    }
    int slashes = Quoting.depth(text, i);
    if (slashes < 0 && open == '{' && Ascii.at(text, i - 1) == '=') {
      int close = braceEnd(text, i);
      if (close > 0) {
        return Rule.span(i + 1, close);
      }
    }
    int stop = open == '{' || slashes >= 0 ? text.length() : i + LONGEST_LIST;
    int close = Brackets.end(text, i, stop, Math.max(0, slashes));
    if (slashes >= 0) {
      return Rule.span(i, close < 0 ? text.length() : close + 1);
    }
    if (close > 0) {
      boolean part = close < i + LONGEST_LIST && Ascii.is(Ascii.at(text, close + 1), Ascii.BASE64);
      return part ? Rule.NONE : Rule.span(i + 1, close);
    }
    return open == '['
        ? Rule.span(i + 1, BareValue.end(text, i + 1))
        : Rule.span(i + 1, text.length());
  }

  /** ODBC: a closing brace inside the value is doubled; -1 where no such value stands here. */
  private static int braceEnd(String text, int i) {
    int stop = Math.min(text.length(), i + LONGEST_LIST);
    for (int j = i + 1; j < stop && text.charAt(j) != '\n'; j++) {
      if (text.charAt(j) == '}') {
        char next = Ascii.at(text, j + 1);
        if (next == ';') {
          return j;
        }
        if (next != '}') {
          return -1;
        }
        j++;
      }
    }
    return -1;
  }

  private static boolean isEmptyList(String text, int i) {
    int next = i + 1;
    while (next < text.length() && next < i + 16 && Ascii.isSpace(text.charAt(next))) {
      next++;
    }
    char c = Ascii.at(text, next);
    return c == ']' || c == '}';
  }
}
