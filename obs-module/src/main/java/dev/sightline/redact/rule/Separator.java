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

  private static final int MAX_SPACES = 40;
  private static final int CELL = 200;
  private static final int ELEMENT = 400;

  private Separator() {}

  /**
   * Where the value begins, quotes not yet passed, or -1 where no separator follows.
   *
   * @param at one past the name
   */
  static int valueAfter(String text, int at, int nameStart) {
    int i = numbered(text, closing(text, at));
    if (Ascii.at(text, i) == ' ' && isTagName(text, nameStart)) {
      return afterAttributes(text, i);
    }
    int afterSpaces = spaces(text, i);
    int next = sign(text, afterSpaces, i != at, nameStart);
    if (next < 0) {
      return -1;
    }
    int value = spaces(text, next);
    while (Ascii.hasAt(text, value, "%20")) {
      value += 3;
    }
    return value;
  }

  /** Passes a number that belongs to the name: {@code Unseal Key 1: x}. */
  private static int numbered(String text, int at) {
    int end = Ascii.skip(text, at + 1, at + 3, Ascii.DIGIT);
    boolean number = Ascii.at(text, at) == ' ' && end > at + 1 && Ascii.at(text, end) == ':';
    return number && Separator.isBlank(Ascii.at(text, end + 1)) ? end : at;
  }

  private static boolean isTagName(String text, int nameStart) {
    int i = nameStart - 1;
    while (i >= 0
        && nameStart - i < 32
        && (Ascii.isLetter(text.charAt(i)) || text.charAt(i) == ':')) {
      i--;
    }
    return Ascii.at(text, i) == '<';
  }

  /** The content of an element with attributes, or -1 where it has none. */
  private static int afterAttributes(String text, int at) {
    int stop = Math.min(text.length(), at + 256);
    for (int i = at; i < stop; i++) {
      char c = text.charAt(i);
      if (c == '<' || c == '\n') {
        return -1;
      }
      if (c == '>') {
        return text.charAt(i - 1) == '/' ? -1 : i + 1;
      }
    }
    return -1;
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

  private static int sign(String text, int i, boolean quoted, int nameStart) {
    char c = Ascii.at(text, i);
    char next = Ascii.at(text, i + 1);
    return switch (c) {
      case '=' -> afterEquals(text, i, next);
      case ':', '\uff1a' -> afterColon(text, i, next);
      case '-' -> next == '>' ? i + 2 : Ascii.hasAt(text, i, "-value ") ? i + 7 : -1;
      case '?' -> next == '=' ? i + 2 : text.startsWith("??=", i) ? i + 3 : -1;
      case '+' -> next == '=' ? afterPlus(text, spaces(text, i + 2)) : -1;
      case '|' -> Ascii.at(text, nameStart - 1) == '$' ? -1 : afterBar(text, i, next);
      case '%' -> afterPercent(text, i);
      case '>' -> afterTag(text, i, quoted, nameStart);
      case '&' ->
          Ascii.hasAt(text, i, "&gt;") && Ascii.hasAt(text, nameStart - 4, "&lt;") ? i + 4 : -1;
      case ',' -> afterComma(text, i, quoted, nameStart);
      case '/' -> quoted ? valueAttribute(text, i) : -1;
      case '\n', '\r' -> formPart(text, i, nameStart);
      case '<' -> next == '/' ? siblingElement(text, i) : -1;
      case '.' -> next == '=' ? i + 2 : -1;
      case 's', 'S' -> afterType(text, i);
      case 'v', 'V', 't' -> valueAttribute(text, i);
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
    int i = spaces(text, at);
    i = Ascii.at(text, i) == '&' ? i + 1 : i;
    int end = Ascii.skip(text, i, i + 12, Ascii.LETTER);
    if (end == i || (!Ascii.hasAt(text, i, "str") && !Ascii.hasAt(text, i, "char"))) {
      return 0;
    }
    int equals =
        spaces(text, Ascii.at(text, end) == '?' || Ascii.at(text, end) == '*' ? end + 1 : end);
    return Ascii.at(text, equals) == '=' ? equals + 1 - at : 0;
  }

  /** {@code token string = "x"}, as in Go. */
  private static int afterType(String text, int i) {
    int length = typeName(text, i);
    return length == 0 ? -1 : i + length;
  }

  /** {@code <param-name>apiKey</param-name><param-value>x}: the value in the next element. */
  private static int siblingElement(String text, int i) {
    int close = Ascii.indexOf(text, '>', i, i + 64);
    int open = close;
    while (close > 0 && open - close < MAX_SPACES && Ascii.isSpace(Ascii.at(text, open + 1))) {
      open++;
    }
    if (close < 0 || Ascii.at(text, open + 1) != '<') {
      return -1;
    }
    int end = Ascii.skip(text, open + 2, open + 50, Ascii.KEY | Ascii.HOST);
    boolean value =
        Ascii.hasAt(text, end - 5, "value")
            || Ascii.hasAt(text, open + 2, "string>")
            || Ascii.hasAt(text, open + 2, "val>");
    return value && Ascii.at(text, end) == '>' ? end + 1 : -1;
  }

  /** {@code put("name", "value")}, {@code ["name", "value"]}, {@code name: x, value: y}. */
  private static int afterComma(String text, int i, boolean quoted, int nameStart) {
    int attribute = valueAttribute(text, i);
    if (attribute >= 0 || !quoted) {
      return attribute < 0 && isCell(text, i + 1) ? i + 1 : attribute;
    }
    int value = spaces(text, i + 1);
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
    return valueAttribute(text, i);
  }

  private static int afterPercent(String text, int i) {
    return Ascii.hasAt(text, i, "%3d") || Ascii.hasAt(text, i, "%3a") ? i + 3 : -1;
  }

  private static int afterTag(String text, int i, boolean quoted, int nameStart) {
    int before = nameStart - 1;
    while ((before >= 0 && nameStart - before < 64 && Ascii.is(text.charAt(before), Ascii.KEY))
        || Ascii.at(text, before) == ':') {
      before--;
    }
    if (Ascii.at(text, before) != '<') {
      return quoted ? valueAttribute(text, i) : -1;
    }
    return isPlaceholder(text, i) ? -1 : i + 1;
  }

  /** {@code --password <password> the password}: no element, nothing closes it. */
  private static boolean isPlaceholder(String text, int close) {
    int stop = Math.min(text.length(), close + ELEMENT);
    for (int i = close + 2; i < stop && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) == '<') {
        return false;
      }
    }
    return Ascii.at(text, close + 1) == ' ';
  }

  /**
   * The value in notations that keep name and value in two attributes or entries: {@code
   * name="password" value="x"}, {@code {"name":"password","value":"x"}}, {@code - name: PASSWORD,
   * value: x}.
   */
  private static int valueAttribute(String text, int at) {
    int i = at;
    int stop = Math.min(text.length(), at + MAX_SPACES);
    while (i < stop && (Ascii.isSpace(text.charAt(i)) || ",\"'\\/>".indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    if (Ascii.hasAt(text, i, "type=")) {
      i = closing(text, Ascii.skip(text, closing(text, i + 5), i + 40, Ascii.WORD | Ascii.DOT));
      i = spaces(text, i);
    }
    i = passPairs(text, i);
    int end = valueWord(text, i);
    if (end < 0) {
      return text.charAt(at) == '>' && i > at ? at + 1 : -1;
    }
    int sign = spaces(text, closing(text, end));
    char c = Ascii.at(text, sign);
    return c == ':' || c == '=' ? sign + 1 : c == '>' ? sign + 1 : -1;
  }

  /** Passes at most two short entries between the name and the value: {@code "type":"env",}. */
  private static int passPairs(String text, int at) {
    int i = at;
    for (int pairs = 0; pairs < 2 && valueWord(text, i) < 0; pairs++) {
      int word = Ascii.skip(text, i, i + 20, Ascii.WORD | Ascii.DASH);
      int sign = spaces(text, closing(text, word));
      if (word == i || word == closing(text, word) || Ascii.at(text, sign) != ':') {
        return i;
      }
      int value = closing(text, spaces(text, sign + 1));
      int end =
          closing(text, Ascii.skip(text, value, value + 48, Ascii.WORD | Ascii.DASH | Ascii.DOT));
      int comma = spaces(text, end);
      if (Ascii.at(text, comma) != ',') {
        return i;
      }
      i = closing(text, spaces(text, comma + 1));
    }
    return i;
  }

  private static int valueWord(String text, int i) {
    for (String word : new String[] {"value", "val", "stringvalue", "content", "text"}) {
      if (Ascii.hasAt(text, i, word) && !Ascii.isWord(Ascii.at(text, i + word.length()))) {
        return i + word.length();
      }
    }
    return -1;
  }

  static Kind kind(String text, int nameEnd, int nameStart, int value) {
    int closed = closing(text, nameEnd);
    boolean bare = closed == nameEnd;
    int i = numbered(text, closed);
    int sign = spaces(text, i);
    char c = Ascii.at(text, sign);
    if (c == '>'
        || c == '&'
        || c == '<'
        || (Ascii.at(text, value - 1) == '>' && isTagName(text, nameStart))) {
      return Kind.ELEMENT;
    }
    boolean openQuote = Ascii.at(text, value) == '"' || Ascii.at(text, value) == '\'';
    return c == ':' && bare && !openQuote ? Kind.COLON : Kind.ASSIGNED;
  }
}
