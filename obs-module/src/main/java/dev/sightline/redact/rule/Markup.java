package dev.sightline.redact.rule;

/** Names and values in XML and HTML: elements, attributes, elements beside each other. */
final class Markup {
  private static final int MAX_SPACES = 40;
  private static final int ELEMENT = 400;

  private Markup() {}

  static boolean isTagName(String text, int nameStart) {
    int i = nameStart - 1;
    while (i >= 0
        && nameStart - i < 32
        && (Ascii.isLetter(text.charAt(i)) || text.charAt(i) == ':')) {
      i--;
    }
    return Ascii.at(text, i) == '<';
  }

  /** The content of an element with attributes, or -1 where it has none. */
  static int afterAttributes(String text, int at) {
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

  /** {@code <param-name>apiKey</param-name><param-value>x}: the value in the next element. */
  static int siblingElement(String text, int i) {
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

  static int afterTag(String text, int i, boolean quoted, int nameStart) {
    int before = nameStart - 1;
    while ((before >= 0 && nameStart - before < 64 && Ascii.is(text.charAt(before), Ascii.KEY))
        || Ascii.at(text, before) == ':') {
      before--;
    }
    if (Ascii.at(text, before) != '<') {
      return quoted ? ValueAttribute.after(text, i) : -1;
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
}
