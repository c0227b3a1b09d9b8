package dev.sightline.redact.rule;

import dev.sightline.redact.rule.Separator.Kind;

/**
 * {@code IDENTIFIED BY x}, {@code IDENTIFIED WITH plugin BY 'x'}, {@code IDENTIFIED BY PASSWORD
 * 'x'}.
 */
final class SqlRule implements Rule {
  @Override
  public String name() {
    return "sql-identified";
  }

  @Override
  public long find(String text, int start, int end, int floor) {
    int i = Marks.spaces(text, end);
    if (Ascii.hasAt(text, i, "with ")) {
      i = Marks.spaces(text, i + 5);
      i = Values.escapedQuote(text, i) > 0 ? i + 2 : i;
      i = Marks.spaces(text, Ascii.skip(text, i, i + 64, Ascii.WORD | Ascii.DASH));
      i = Marks.spaces(text, Marks.closing(text, i));
    }
    int value = afterWord(text, i, "by ", "as ");
    if (value < 0) {
      return NONE;
    }
    for (String word : new String[] {"password ", "values ", "random "}) {
      value = Ascii.hasAt(text, value, word) ? Marks.spaces(text, value + word.length()) : value;
    }
    return PairRule.unlessHarmless(text, trimmed(text, Values.at(text, value, Kind.ASSIGNED)));
  }

  private static int afterWord(String text, int at, String... words) {
    for (String word : words) {
      if (Ascii.hasAt(text, at, word)) {
        return Marks.spaces(text, at + word.length());
      }
    }
    return -1;
  }

  private static long trimmed(String text, long span) {
    if (span == NONE) {
      return NONE;
    }
    int to = Rule.to(span);
    while (to > Rule.from(span) + 1 && ";,".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return Rule.span(Rule.from(span), to);
  }
}
