package dev.sightline.redact.rule;

/** Notations that keep a name and its value in two attributes or entries. */
final class ValueAttribute {
  private static final int MAX_SPACES = 40;

  private ValueAttribute() {}

  /**
   * The value in notations that keep name and value in two attributes or entries: {@code
   * name="password" value="x"}, {@code {"name":"password","value":"x"}}, {@code - name: PASSWORD,
   * value: x}.
   */
  static int after(String text, int at) {
    int i = at;
    int stop = Math.min(text.length(), at + MAX_SPACES);
    while (i < stop && (Ascii.isSpace(text.charAt(i)) || ",\"'\\/>".indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    if (Ascii.hasAt(text, i, "type=")) {
      i =
          Marks.closing(
              text, Ascii.skip(text, Marks.closing(text, i + 5), i + 40, Ascii.WORD | Ascii.DOT));
      i = Marks.spaces(text, i);
    }
    i = passPairs(text, i);
    int end = valueWord(text, i);
    if (end < 0) {
      return text.charAt(at) == '>' && i > at ? at + 1 : -1;
    }
    int sign = Marks.spaces(text, Marks.closing(text, end));
    char c = Ascii.at(text, sign);
    return c == ':' || c == '=' ? sign + 1 : c == '>' ? sign + 1 : -1;
  }

  /** Passes at most two short entries between the name and the value: {@code "type":"env",}. */
  private static int passPairs(String text, int at) {
    int i = at;
    for (int pairs = 0; pairs < 2 && valueWord(text, i) < 0; pairs++) {
      int word = Ascii.skip(text, i, i + 20, Ascii.WORD | Ascii.DASH);
      int sign = Marks.spaces(text, Marks.closing(text, word));
      if (word == i || word == Marks.closing(text, word) || Ascii.at(text, sign) != ':') {
        return i;
      }
      int value = Marks.closing(text, Marks.spaces(text, sign + 1));
      int end =
          Marks.closing(
              text, Ascii.skip(text, value, value + 48, Ascii.WORD | Ascii.DASH | Ascii.DOT));
      int comma = Marks.spaces(text, end);
      if (Ascii.at(text, comma) != ',') {
        return i;
      }
      i = Marks.closing(text, Marks.spaces(text, comma + 1));
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
}
