package dev.sightline.redact.rule;

/**
 * Finds where a value ends: at its closing quote, bracket or tag, or, for a bare value, where
 * something that looks like the next pair or the end of the enclosing notation follows. In doubt
 * the value goes on.
 */
final class Values {
  private static final String CLOSERS = ")]}>\"'`";
  private static final String[] REFERENCES = {
    "env", "ref", "sub", "getatt", "importvalue", "secret", "include", "file"
  };
  private static final int PAIR_LOOK = 48;
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
    int encoded = Separator.encodedQuote(text, i);
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
    return Rule.span(i, bareEnd(text, i));
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
    return open == '[' ? Rule.span(i + 1, bareEnd(text, i + 1)) : Rule.span(i + 1, text.length());
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

  /** One past the last character of a value without quotes. */
  static int bareEnd(String text, int from) {
    int depth = 0;
    int i = from;
    if (Ascii.at(text, from) == '$' && Ascii.at(text, from + 1) == '{') {
      int close = Ascii.indexOf(text, '}', from, from + 200);
      return close < 0 ? from + 2 : close + 1;
    }
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Ascii.isSpace(c) || (c == '<' && i > from && isTag(text, i))) {
        return i;
      }
      if (c == '(' || c == '[' || c == '{' || (c == '<' && i == from)) {
        depth++;
      } else if (CLOSERS.indexOf(c) >= 0) {
        boolean quote = c == '"' || c == '\'' || c == '`';
        if (depth > 0 && !(c == '"' && isJsonStringEnd(text, from, i))) {
          depth -= quote ? 0 : 1;
        } else if (ends(text, i)) {
          return i;
        }
      } else if ((c == ',' || c == ';' || c == '&' || c == '|') && nextBegins(text, i + 1, c)) {
        return i;
      } else if (c == '%' && isEncodedDelimiter(text, i)) {
        return i;
      } else if (c == '\\' && isEscapedBreak(text, i)) {
        return i;
      }
    }
    return i;
  }

  /** A quote that was not opened inside the value, with what follows a string in JSON. */
  private static boolean isJsonStringEnd(String text, int from, int i) {
    int next = Separator.spaces(text, i + 1);
    char c = Ascii.at(text, next);
    return (c == 0 || ",}]:".indexOf(c) >= 0)
        && Ascii.indexOf(text, '"', Math.max(from, i - PAIR_LOOK), i) < 0;
  }

  private static boolean isTag(String text, int i) {
    char next = Ascii.at(text, i + 1);
    return next == '/' || Ascii.isLetter(next) || next == '!';
  }

  private static boolean isEscapedBreak(String text, int i) {
    char next = Ascii.at(text, i + 1);
    if (next == '"' || next == '\'' || (next == '\\' && Ascii.at(text, i + 2) == '"')) {
      return true;
    }
    return (next == 'n' || next == 'r' || next == 't') && !Ascii.is(Ascii.at(text, i - 1), 0);
  }

  private static boolean isEncodedDelimiter(String text, int i) {
    return (Ascii.hasAt(text, i, "%26") && nextBegins(text, i + 3, '&'))
        || Ascii.hasAt(text, i, "%22")
        || Ascii.hasAt(text, i, "%0a")
        || Ascii.hasAt(text, i, "%0d");
  }

  /** Whether a closing mark closes something around the value: nothing of a value follows it. */
  static boolean ends(String text, int i) {
    int j = i + 1;
    while (j < text.length() && j < i + 8 && CLOSERS.indexOf(text.charAt(j)) >= 0) {
      j++;
    }
    char next = Ascii.at(text, j);
    return j >= text.length()
        || Ascii.isSpace(next)
        || ",;:.&|\\<>/#?+=@-".indexOf(next) >= 0
        || (isEscapedBreak(text, j) && next == '\\');
  }

  /**
   * Whether what follows a delimiter begins something new: nothing, a space, a quote, the next
   * pair.
   */
  static boolean nextBegins(String text, int at, char delimiter) {
    char next = Ascii.at(text, at);
    if (at >= text.length()
        || Ascii.isSpace(next)
        || next == '"'
        || next == '\''
        || next == delimiter) {
      return true;
    }
    if (next == '{' || next == '[' || next == ')' || next == ']' || next == '}' || next == '\\') {
      return true;
    }
    int end = Ascii.skip(text, at, at + PAIR_LOOK, Ascii.KEY);
    if (end < text.length()
        && end < at + PAIR_LOOK
        && (text.charAt(end) == ' ' || text.charAt(end) == '[')
        && delimiter == ';') {
      return Ascii.indexOf(text, '=', end, at + PAIR_LOOK) > 0;
    }
    char sign = Ascii.at(text, end);
    return (end > at
            && (sign == '='
                || (sign == ':' && delimiter == ',')
                || (sign == '[' && delimiter == '&')))
        || (delimiter == '&' && (Ascii.hasAt(text, at, "amp;") || end == text.length()));
  }
}
