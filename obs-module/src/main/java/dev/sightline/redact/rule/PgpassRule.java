package dev.sightline.redact.rule;

/** Lines of a PostgreSQL password file: {@code host:port:database:user:password}. */
final class PgpassRule implements Rule {
  private static final int LONGEST = 256;

  @Override
  public String name() {
    return "pgpass";
  }

  @Override
  public long find(String text, int start, int end, int floor) {
    int from = start;
    while (from > floor && start - from < 128 && isPart(text.charAt(from - 1))) {
      from--;
    }
    int colons = 0;
    int fourth = -1;
    int i = from;
    for (;
        i < text.length()
            && i < from + LONGEST
            && (isPart(text.charAt(i)) || (fourth > 0 && text.charAt(i) > ' '));
        i++) {
      if (text.charAt(i) == ':') {
        colons++;
        fourth = colons == 4 ? i : fourth;
      }
    }
    boolean line = (from == 0 || Ascii.isSpace(text.charAt(from - 1))) && colons >= 4;
    return line && isPort(text, from)
        ? PairRule.unlessHarmless(text, Rule.span(fourth + 1, i))
        : NONE;
  }

  private static boolean isPort(String text, int from) {
    int first = text.indexOf(':', from);
    int second = text.indexOf(':', first + 1);
    int digits = Ascii.skip(text, first + 1, second, Ascii.DIGIT);
    return second > first + 1
        && (digits == second || (text.charAt(first + 1) == '*' && second == first + 2));
  }

  private static boolean isPart(char c) {
    return c > ' ' && c != '/' && c != '"' && c != '\'' && c != '<' && c != '>' && c != ','
        && c != '{';
  }
}
