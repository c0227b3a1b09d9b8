package dev.sightline.redact.rule;

/**
 * What stands between a name and its value, in all the notations that logs hold: properties, JSON
 * (also escaped, once or twice), YAML, XML, percent-encoded forms, HTTP headers, code, prose.
 */
final class Separator {
  /** How the value is joined to the name. */
  enum Kind {
    NONE,
    /** An equals sign or another unmistakable mark. */
    ASSIGNED,
    /** A colon after a bare word, which prose has too. */
    COLON,
    /** An opening XML tag. */
    ELEMENT
  }

  private static final int CELL = 200;

  private Separator() {}

  /**
   * Where the value begins, quotes not yet passed, or -1 where no separator follows.
   *
   * @param at one past the name
   */
  static int valueAfter(String text, int at, int nameStart) {
    int i = Marks.numbered(text, Marks.closing(text, at));
    if (Ascii.at(text, i) == ' ' && Markup.isTagName(text, nameStart)) {
      return Markup.afterAttributes(text, i);
    }
    int afterSpaces = Marks.spaces(text, i);
    int next = sign(text, afterSpaces, i != at, nameStart);
    if (next < 0) {
      return -1;
    }
    int value = Marks.spaces(text, next);
    while (Ascii.hasAt(text, value, "%20")) {
      value += 3;
    }
    return value;
  }

  private static int sign(String text, int i, boolean quoted, int nameStart) {
    char c = Ascii.at(text, i);
    char next = Ascii.at(text, i + 1);
    return switch (c) {
      case '=' -> afterEquals(text, i, next);
      case ':', '\uff1a' -> afterColon(text, i, next);
      case '-' -> next == '>' ? i + 2 : Ascii.hasAt(text, i, "-value ") ? i + 7 : -1;
      case '?' -> next == '=' ? i + 2 : text.startsWith("??=", i) ? i + 3 : -1;
      case '+' -> next == '=' ? afterPlus(text, Marks.spaces(text, i + 2)) : -1;
      case '|' -> Ascii.at(text, nameStart - 1) == '$' ? -1 : afterBar(text, i, next);
      case '%' -> afterPercent(text, i);
      case '>' -> Markup.afterTag(text, i, quoted, nameStart);
      case '&' ->
          Ascii.hasAt(text, i, "&gt;") && Ascii.hasAt(text, nameStart - 4, "&lt;") ? i + 4 : -1;
      case ',' -> afterComma(text, i, quoted, nameStart);
      case '/' -> quoted ? ValueAttribute.after(text, i) : -1;
      case '\n', '\r' -> formPart(text, i, nameStart);
      case '<' -> next == '/' ? Markup.siblingElement(text, i) : -1;
      case '.' -> next == '=' ? i + 2 : -1;
      case 's', 'S' -> afterType(text, i);
      case 'v', 'V', 't' -> ValueAttribute.after(text, i);
      default -> -1;
    };
  }

  /** {@code token += "x"}; a variable is added without quotes. */
  private static int afterPlus(String text, int value) {
    char c = Ascii.at(text, value);
    int end = Ascii.skip(text, value, value + CELL, Ascii.TOKEN68);
    boolean drawn = Randomness.is(text, value, end, 16);
    return drawn || c == '"' || c == '\'' || c == '`' ? value : -1;
  }

  /** {@code password | x}, and a cell of a table without blanks: {@code |token|9f2c...|}. */
  private static int afterBar(String text, int i, char next) {
    if (next == '|') {
      return i + 2;
    }
    if (next == ' ') {
      return i + 1;
    }
    int end = Ascii.indexOf(text, '|', i + 1, i + CELL);
    return end > i + 1 && Randomness.isDrawn(text, i + 1, end) ? i + 1 : -1;
  }

  private static int afterEquals(String text, int i, char next) {
    if (next == '=') {
      char third = Ascii.at(text, i + 2);
      return third == '=' || third == '>' ? i + 3 : i + 2;
    }
    return next == '>' ? i + 2 : next == '~' ? -1 : i + 1;
  }

  private static int afterColon(String text, int i, char next) {
    if (next == ':') {
      char third = Ascii.at(text, i + 2);
      int equals = third == ':' ? i + 3 : i + 2;
      return Ascii.at(text, equals) == '=' ? equals + 1 : third == ' ' ? i + 2 : -1;
    }
    int start = next == '=' ? i + 2 : i + 1;
    return start + typeName(text, start);
  }

  /** Length of a declared type with its equals sign, as in {@code password: String = "x"}. */
  private static int typeName(String text, int at) {
    int i = Marks.spaces(text, at);
    i = Ascii.at(text, i) == '&' ? i + 1 : i;
    int end = Ascii.skip(text, i, i + 12, Ascii.LETTER);
    if (end == i || (!Ascii.hasAt(text, i, "str") && !Ascii.hasAt(text, i, "char"))) {
      return 0;
    }
    int equals =
        Marks.spaces(
            text, Ascii.at(text, end) == '?' || Ascii.at(text, end) == '*' ? end + 1 : end);
    return Ascii.at(text, equals) == '=' ? equals + 1 - at : 0;
  }

  /** {@code token string = "x"}, as in Go. */
  private static int afterType(String text, int i) {
    int length = typeName(text, i);
    return length == 0 ? -1 : i + length;
  }

  /** {@code put("name", "value")}, {@code ["name", "value"]}, {@code name: x, value: y}. */
  private static int afterComma(String text, int i, boolean quoted, int nameStart) {
    int attribute = ValueAttribute.after(text, i);
    if (attribute >= 0 || !quoted) {
      return attribute < 0 && isCell(text, i + 1) ? i + 1 : attribute;
    }
    int value = Marks.spaces(text, i + 1);
    char quote = Ascii.at(text, value);
    boolean isString = quote == '"' || quote == '\'';
    boolean flag = isQuotedFlag(text, nameStart);
    if (flag && isString) {
      return value;
    }
    char open = Ascii.at(text, nameStart - 2);
    if (!isString || (open != '(' && open != '[')) {
      return -1;
    }
    int close = text.indexOf(quote, value + 1);
    boolean word = Ascii.skip(text, value + 1, close, Ascii.LETTER | Ascii.UNDERSCORE) == close;
    if (open == '[' && word) {
      return -1; // a list of names
    }
    return open == '(' || Ascii.at(text, close + 1) == ']' ? value : -1;
  }

  /** The next field of a record: {@code token,9f2c...,}. */
  private static boolean isCell(String text, int at) {
    int end = Ascii.skip(text, at, at + CELL, Ascii.TOKEN68);
    return Randomness.is(text, at, end, 16);
  }

  /** An argument in an array: {@code "--password", "x"}. */
  private static boolean isQuotedFlag(String text, int nameStart) {
    int i = nameStart - 1;
    while (Ascii.at(text, i) == '-') {
      i--;
    }
    char quote = Ascii.at(text, i);
    return i < nameStart - 1 && (quote == '"' || quote == '\'');
  }

  /** The content of a form part after its headers (RFC 7578). */
  private static int formPart(String text, int i, int nameStart) {
    boolean part = Ascii.hasAt(text, nameStart - 6, "name=\"");
    int stop = part ? Math.min(text.length(), i + 200) : i;
    for (int j = i; j < stop; j++) {
      if (text.startsWith("\n\n", j) || text.startsWith("\n\r\n", j)) {
        return text.indexOf('\n', j + 1) + 1;
      }
    }
    return ValueAttribute.after(text, i);
  }

  private static int afterPercent(String text, int i) {
    return Ascii.hasAt(text, i, "%3d") || Ascii.hasAt(text, i, "%3a") ? i + 3 : -1;
  }

  static Kind kind(String text, int nameEnd, int nameStart, int value) {
    int closed = Marks.closing(text, nameEnd);
    boolean bare = closed == nameEnd;
    int i = Marks.numbered(text, closed);
    int sign = Marks.spaces(text, i);
    char c = Ascii.at(text, sign);
    if (c == '>'
        || c == '&'
        || c == '<'
        || (Ascii.at(text, value - 1) == '>' && Markup.isTagName(text, nameStart))) {
      return Kind.ELEMENT;
    }
    boolean openQuote = Ascii.at(text, value) == '"' || Ascii.at(text, value) == '\'';
    return c == ':' && bare && !openQuote ? Kind.COLON : Kind.ASSIGNED;
  }
}
