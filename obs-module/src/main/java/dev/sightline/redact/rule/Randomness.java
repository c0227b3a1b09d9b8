package dev.sightline.redact.rule;

/** Whether characters look drawn by a machine rather than chosen by a person to be read. */
final class Randomness {
  private static final int LOOK = 200;

  private Randomness() {}

  /**
   * Long, of mixed kinds in one piece, and none of the harmless shapes (UUID, number, time, path).
   *
   * @param shortest fewest characters
   */
  static boolean is(String text, int from, int to, int shortest) {
    int end = Math.min(to, from + LOOK);
    if (end - from < shortest || isUuid(text, from, end) || isNumberOrTime(text, from, end)) {
      return false;
    }
    return mixed(text, from, end, shortest) || isScattered(text, from, end);
  }

  /** Twenty letters or more whose case changes as no words in camel case do. */
  static boolean isScattered(String text, int from, int to) {
    int changes = 0;
    int capitals = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!Ascii.is(c, Ascii.ALNUM)) {
        return false;
      }
      boolean upper = Ascii.isUpper(c);
      boolean before = i > from && Ascii.isUpper(text.charAt(i - 1));
      changes += i > from && upper != before ? 1 : 0;
      capitals += upper && before ? 1 : 0;
    }
    int length = to - from;
    return length >= 20 && capitals >= 3 && capitals * 2 < length && changes * 3 >= length;
  }

  private static boolean mixed(String text, int from, int end, int shortest) {
    int changes = 0;
    int digits = 0;
    int letters = 0;
    int longest = 0;
    int run = 0;
    int before = 0;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      int kind = kind(c);
      if (kind == 0) {
        if ("+/=_-.~%:|@".indexOf(c) < 0) {
          return false;
        }
        run = 0;
      } else {
        run++;
        longest = Math.max(longest, run);
        digits += kind == 1 ? 1 : 0;
        letters += kind > 1 ? 1 : 0;
        changes += before != 0 && kind != before ? 1 : 0;
      }
      before = kind;
    }
    boolean enough = changes * 4 >= longest || changes >= 6;
    return longest >= Math.min(12, shortest) && digits > 0 && letters > 1 && changes >= 3 && enough;
  }

  /** Whether some run of letters and digits changes its kind as no word does. */
  static boolean hasMixedRun(String text, int from, int to) {
    int length = 0;
    int changes = 0;
    for (int i = from; i < to; i++) {
      int kind = kind(text.charAt(i));
      int before = i > from ? kind(text.charAt(i - 1)) : 0;
      length = kind == 0 ? 0 : length + 1;
      changes = kind == 0 ? 0 : changes + (before != 0 && before != kind ? 1 : 0);
      if (length >= 4 && changes >= 2) {
        return true;
      }
    }
    return false;
  }

  private static int kind(char c) {
    if (Ascii.isDigit(c)) {
      return 1;
    }
    if (Ascii.isLower(c)) {
      return 2;
    }
    return Ascii.isUpper(c) ? 3 : 0;
  }

  /** Whether a UUID stands here, in its usual form with dashes. */
  static boolean isUuid(String text, int from, int to) {
    if (to - from != 36) {
      return false;
    }
    for (int i = 0; i < 36; i++) {
      char c = text.charAt(from + i);
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? c != '-' : !Ascii.is(c, Ascii.HEX)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNumberOrTime(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!Ascii.isDigit(c) && "-:.+TZ/, ".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Eight or more characters of three kinds, as people are made to choose passwords. */
  static boolean isChosen(String text, int from, int to) {
    int kinds = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '/' || c == '\\' || c == '(') {
        return false;
      }
      kinds |= Ascii.isLetter(c) || Ascii.isDigit(c) ? 1 << kind(c) : 1;
    }
    boolean mixed = (kinds & 0b1110) == 0b1110 || ((kinds & 0b11) == 0b11 && (kinds & 0b1100) != 0);
    return to - from >= 8 && to - from <= LOOK && mixed && !isNumberOrTime(text, from, to);
  }

  /** Drawn by a machine, or chosen as a password with a digit among its letters. */
  static boolean isDrawn(String text, int from, int to) {
    return is(text, from, to, 16) || isChosen(text, from, to);
  }

  /** Whether a plain word could not be this: it has a digit, a mark, or changes of case inside. */
  static boolean isOdd(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!Ascii.isLetter(c)) {
        boolean inner = i + 1 < to || ".,;:!?)".indexOf(c) < 0;
        if (inner && c != '\'' && c != '-') {
          return true;
        }
      } else if (i > from && Ascii.isUpper(c) && Ascii.isLower(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }
}
