package dev.sightline.redact.rule;

/** Log-in verbs of text protocols: FTP and POP3 PASS, Redis and SMTP AUTH, IMAP LOGIN. */
final class WireRule implements Rule {
  private static final int LONGEST = 256;

  @Override
  public String name() {
    return "wire-login";
  }

  @Override
  public long find(String text, int start, int end, int floor) {
    int stop = end;
    int limit = Math.min(text.length(), end + LONGEST);
    while (stop < limit && text.charAt(stop) != '\n' && text.charAt(stop) != '\r') {
      stop++;
    }
    int first = wordEnd(text, end, stop);
    int second = first < stop && text.charAt(first) == ' ' ? wordEnd(text, first + 1, stop) : first;
    boolean two = second > first + 1;
    if (two && text.charAt(start) == 'a' && Harmless.is(text, end, first)) {
      return NONE;
    }
    if (!isCommand(text, start, floor)
        || ((two ? second : first) < stop && !isQuote(text, two ? second : first))) {
      return NONE;
    }
    if (text.charAt(start) == 'P') {
      return two || isFile(text, end, first) ? NONE : value(text, end, first);
    }
    if (text.charAt(start) == 'L') {
      return two ? value(text, first + 1, second) : NONE;
    }
    return two
        ? value(text, first + 1, second)
        : Ascii.skip(text, end, first, Ascii.UPPER) == first ? NONE : value(text, end, first);
  }

  /** {@code PASS src/app.test.js}: the result of a test. */
  private static boolean isFile(String text, int from, int to) {
    int dot = text.lastIndexOf('.', to - 1);
    return Ascii.indexOf(text, '/', from, to) > 0
        && dot > from
        && Ascii.skip(text, dot + 1, to, Ascii.LETTER) == to;
  }

  private static boolean isQuote(String text, int i) {
    char c = text.charAt(i);
    return c == '"' || c == '\'' || (c == '\\' && Ascii.at(text, i + 1) == '"');
  }

  private static long value(String text, int from, int to) {
    int a = isQuote(text, from) ? from + 1 : from;
    int b = to > a && isQuote(text, to - 1) ? to - 1 : to;
    return PairRule.unlessHarmless(text, Rule.span(a, b));
  }

  private static int wordEnd(String text, int from, int stop) {
    int i = from;
    boolean quoted = from < stop && isQuote(text, from);
    while (i < stop && text.charAt(i) != ' ' && (quoted || text.charAt(i) != '"')) {
      i++;
    }
    return i > from && text.charAt(i - 1) == '\\' && Ascii.at(text, i) == '"' ? i - 1 : i;
  }

  /** At the start of a line, or after a prompt, a direction mark, a tag or a quote. */
  private static boolean isCommand(String text, int start, int floor) {
    int i = start - 1;
    while (i >= floor && text.charAt(i) == ' ') {
      i--;
    }
    if (i < 0 || ">\"'\n:`]$".indexOf(text.charAt(i)) >= 0) {
      return text.charAt(start) != 'a' || i < 0 || text.charAt(i) == '>';
    }
    int tag = i;
    while (tag >= floor && i - tag < 8 && Ascii.is(text.charAt(tag), Ascii.ALNUM)) {
      tag--;
    }
    return text.charAt(start) == 'L'
        && Ascii.isDigit(text.charAt(i))
        && (tag < 0 || text.charAt(tag) != ' ' || tag == 0);
  }
}
