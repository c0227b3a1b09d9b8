package dev.sightline.redact.rule;

/** Cookie and Set-Cookie headers: everything that follows, to the end of the header. */
final class CookieRule implements Rule {
  @Override
  public String name() {
    return "cookie";
  }

  @Override
  public long find(String text, int start, int end, int floor) {
    int name = PairName.nameEnd(text, end);
    int value = Separator.valueAfter(text, name, start);
    if (value < 0 || value >= text.length()) {
      return NONE;
    }
    int from = value;
    while (from < text.length() && from < value + 4 && "\"'[\\{".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    int equals = Ascii.skip(text, from, from + 128, Ascii.KEY | Ascii.HOST);
    if (Ascii.at(text, equals) != '=') {
      return NONE;
    }
    boolean single = Ascii.hasAt(text, start - 4, "set-");
    if (single && Ascii.at(text, equals + 1) == ';') {
      return NONE; // the cookie is taken away
    }
    return Rule.span(from, listEnd(text, from));
  }

  private static int listEnd(String text, int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean gap =
          Ascii.isSpace(c) && !(i > from && text.charAt(i - 1) == ';') && !isAttribute(text, i);
      if (gap || c == '"' || c == '\'' || c == ']' || c == '}' || c == '\\') {
        return i;
      }
      i++;
    }
    return i;
  }

  /** Dates in attributes have spaces: {@code Expires=Wed, 21 Oct 2026 07:28:00 GMT}. */
  private static boolean isAttribute(String text, int space) {
    char c = text.charAt(space);
    if (c != ' ') {
      return false;
    }
    if (text.charAt(space - 1) == ',') {
      return Ascii.isDigit(Ascii.at(text, space + 1));
    }
    int i = space;
    while (i > 0 && space - i < 26 && text.charAt(i) != '=') {
      i--;
    }
    return Ascii.hasAt(text, i - 7, "expires")
        && space - i < 26
        && (Ascii.isDigit(text.charAt(space - 1)) || text.indexOf(',', i) < space)
        && Ascii.is(Ascii.at(text, space + 1), Ascii.ALNUM);
  }
}
