package dev.sightline.redact.rule;

/** Where a name in front of a value begins and ends. */
final class PairName {
  private static final int REACH = 96;

  private PairName() {}

  static int nameStart(String text, int at, int floor) {
    int stop = Math.max(floor, at - REACH);
    int i = at;
    while (i > stop && isNameChar(text, i - 1)) {
      i--;
    }
    while (i < at && (text.charAt(i) == '-' || text.charAt(i) == '.' || text.charAt(i) == '$')) {
      i++;
    }
    boolean define = i > 0 && text.charAt(i - 1) == '-' && "DP".indexOf(text.charAt(i)) >= 0;
    return define && i < at && Ascii.at(text, i - 2) != '-' ? i + 1 : i;
  }

  static int nameEnd(String text, int at) {
    int stop = Math.min(text.length(), at + REACH);
    int i = at;
    while (i < stop && isNameChar(text, i) && !isArrow(text, i)) {
      i++;
    }
    return i;
  }

  static boolean isNameChar(String text, int i) {
    char c = text.charAt(i);
    return Ascii.is(c, Ascii.KEY) || (c >= 128 && Character.isLetterOrDigit(c));
  }

  private static boolean isArrow(String text, int i) {
    return text.charAt(i) == '-' && Ascii.at(text, i + 1) == '>';
  }

  /** Where the word before begins, for names of two words such as {@code api key}. */
  static int wordBefore(String text, int from, int floor) {
    int end = from - 1;
    if (end <= floor || text.charAt(end) != ' ' || !Ascii.isLetter(text.charAt(end - 1))) {
      return from;
    }
    int i = end;
    while (i > floor && end - i < 24 && Ascii.is(text.charAt(i - 1), Ascii.ALNUM | Ascii.DASH)) {
      i--;
    }
    return i;
  }
}
