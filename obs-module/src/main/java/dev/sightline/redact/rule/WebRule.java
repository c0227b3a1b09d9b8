package dev.sightline.redact.rule;

/** Secrets with a fixed part in their middle or end, and addresses that are secrets themselves. */
final class WebRule implements Rule {
  private static final int REACH = 80;
  private static final int NEAR = 256;

  @Override
  public String name() {
    return "webhook-or-key";
  }

  @Override
  public long find(String text, int start, int end, int floor) {
    char first = text.charAt(start);
    return switch (first) {
      case ';' ->
          nonEmpty(text, end, Ascii.skip(text, end, text.length(), Ascii.TOKEN68 & ~Ascii.SPACE));
      case ':' -> end - start > 3 ? joinToken(text, end) : telegram(text, start, floor);
      case '-' ->
          suffixed(text, start, Ascii.skip(text, end, end + 2, Ascii.DIGIT), 32, Ascii.HEX, floor);
      case 'N', 'n' -> suffixed(text, start, end, 36, Ascii.HEX_LOWER | Ascii.LOWER, floor);
      case '_' -> suffixed(text, start, end, 30, Ascii.WORD, floor);
      case 'J', 'j' -> around(text, start, end, 52, floor);
      case 'A', '+' -> signed(text, start, end, floor);
      default -> Ascii.isDigit(first) ? azure(text, start, end, floor) : path(text, end);
    };
  }

  private static long nonEmpty(String text, int from, int to) {
    return PairRule.unlessHarmless(text, Rule.span(from, to));
  }

  /** Digits, a colon, 35 characters that begin with AA. */
  private static long telegram(String text, int colon, int floor) {
    int from = back(text, colon, floor, Ascii.DIGIT);
    int to = Ascii.skip(text, colon + 1, text.length(), Ascii.URL64);
    boolean usual = text.startsWith("AA", colon + 1) && to - colon >= 31;
    boolean random = to - colon == 36 && Randomness.is(text, colon + 1, to, 20);
    return colon - from >= 6 && (usual || random) ? Rule.span(from, to) : NONE;
  }

  /** Azure keys carry the name of their service a few characters before their end. */
  private static long signed(String text, int at, int end, int floor) {
    int alphabet = Ascii.BASE64 | Ascii.URL64;
    int from = back(text, at, floor, alphabet);
    for (int i = from; i < at; i++) {
      from = text.charAt(i) == '=' ? i + 1 : from;
    }
    int to = Ascii.skip(text, end, end + 14, alphabet);
    boolean ends = to - end <= 12 && to - end >= 4;
    return ends && at - from >= 32 && Randomness.is(text, from, to, 32)
        ? Rule.span(from, to)
        : NONE;
  }

  /** {@code K10...::server:x}, which lets a node join a cluster. */
  private static long joinToken(String text, int end) {
    int to = Ascii.skip(text, end, text.length(), Ascii.TOKEN68);
    int fewest = text.charAt(end - 1) == text.charAt(end - 2) ? 4 : 16;
    return to - end >= fewest ? Rule.span(end, to) : NONE;
  }

  private static long suffixed(String text, int at, int end, int fewest, int alphabet, int floor) {
    int from = back(text, at, floor, alphabet | Ascii.DIGIT);
    boolean whole = !Ascii.isWord(Ascii.at(text, end)) && !Ascii.isWord(Ascii.at(text, from - 1));
    return whole && at - from >= fewest && Randomness.is(text, from, at, fewest)
        ? Rule.span(from, end)
        : NONE;
  }

  /** Azure client secrets: three characters, a digit, Q~, about 34 more. */
  private static long azure(String text, int digit, int end, int floor) {
    int from = digit - 3;
    int alphabet = Ascii.URL64 | Ascii.DOT;
    int to = end;
    while (to < text.length() && (Ascii.is(text.charAt(to), alphabet) || text.charAt(to) == '~')) {
      to++;
    }
    return from >= floor && to - end >= 28 ? Rule.span(from, to) : NONE;
  }

  private static long around(String text, int at, int end, int fewest, int floor) {
    int from = back(text, at, floor, Ascii.ALNUM);
    int to = Ascii.skip(text, end, text.length(), Ascii.ALNUM);
    return to - from >= fewest ? Rule.span(from, to) : NONE;
  }

  private static int back(String text, int at, int floor, int alphabet) {
    int i = at;
    int stop = Math.max(floor, at - REACH);
    while (i > stop && Ascii.is(text.charAt(i - 1), alphabet)) {
      i--;
    }
    return i;
  }

  /** The part of a web hook's path that must not be known. */
  private static long path(String text, int end) {
    int near = pathEnd(text, end, end + NEAR, "@%");
    return Randomness.is(text, end, near, 16)
        ? Rule.span(end, pathEnd(text, near, text.length(), "@%?&"))
        : NONE;
  }

  private static int pathEnd(String text, int from, int limit, String others) {
    int stop = Math.min(limit, text.length());
    int to = from;
    while (to < stop
        && (Ascii.is(text.charAt(to), Ascii.TOKEN68) || others.indexOf(text.charAt(to)) >= 0)) {
      to++;
    }
    return to;
  }
}
