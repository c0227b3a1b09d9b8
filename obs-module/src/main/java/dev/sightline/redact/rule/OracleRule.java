package dev.sightline.redact.rule;

/** {@code user/password@database} in Oracle's URLs and commands. */
final class OracleRule implements Rule {
  private static final int LONGEST = 512;

  @Override
  public String name() {
    return "oracle-login";
  }

  @Override
  public long find(String text, int start, int end, int floor) {
    int i = end;
    while (Ascii.at(text, i) == '-' || Ascii.at(text, i) == ' ') {
      i = Ascii.at(text, i) == '-' ? Ascii.skip(text, i, i + 24, Ascii.URL64) : i + 1;
    }
    int user = i;
    if (Ascii.at(text, user) == '"' || Ascii.at(text, user) == '\'') {
      i++;
    }
    int slash = Ascii.skip(text, i, i + 128, Ascii.KEY);
    slash = Ascii.at(text, slash) == '"' ? slash + 1 : slash;
    if (Ascii.at(text, slash) != '/' || slash == user) {
      return NONE;
    }
    int from = slash + 1;
    int to = passwordEnd(text, from);
    return to < 0 ? NONE : PairRule.unlessHarmless(text, Rule.span(from, to));
  }

  private static int passwordEnd(String text, int from) {
    if (Ascii.at(text, from) == '"') {
      int close = text.indexOf('"', from + 1);
      return close > 0 && Ascii.at(text, close + 1) == '@' ? close + 1 : -1;
    }
    int last = -1;
    for (int i = from; i < text.length() && i < from + LONGEST; i++) {
      char c = text.charAt(i);
      if (Ascii.isSpace(c) || c == '"' || c == '\'') {
        break;
      }
      if (c == '@') {
        last = i;
      }
    }
    return last;
  }
}
