package dev.sightline.redact.rule;

/**
 * Where a value without quotes ends: where something that looks like the next pair or the end of
 * the enclosing notation follows. In doubt the value goes on.
 */
final class BareValue {
  private static final String CLOSERS = ")]}>\"'`";
  private static final int PAIR_LOOK = 48;

  private BareValue() {}

  /** One past the last character of a value without quotes. */
  static int end(String text, int from) {
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
    int next = Marks.spaces(text, i + 1);
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
