package dev.sightline.redact.rule;

import dev.sightline.redact.rule.Separator.Kind;
import dev.sightline.redact.rule.Verdict.Strength;

/**
 * Pairs with the name of a secret and no secret for a value: counts, ports, prose, results of
 * tests.
 */
final class HarmlessPair {
  private static final int REACH = 96;

  private HarmlessPair() {}

  static boolean isHarmless(String text, long span, int nameEnd, Kind kind, Verdict verdict) {
    int from = Rule.from(span);
    int to = Rule.to(span);
    if (Harmless.is(text, from, to)) {
      return true;
    }
    char last = text.charAt(nameEnd - 1);
    boolean password = verdict.strength() == Strength.PASSWORD;
    boolean plural = (last | 32) == 's' && (!password || (text.charAt(nameEnd - 2) | 32) == 'd');
    boolean id = (last | 32) == 'd' && !password;
    if ((plural || id) && isCount(text, from, to)) {
      return true;
    }
    if (Ascii.hasAt(text, nameEnd - 6, "cookie") && text.charAt(to - 1) == '=') {
      return true;
    }
    return (kind == Kind.COLON && isProse(text, from, to, verdict))
        || isTally(text, nameEnd, from, to);
  }

  private static boolean isCount(String text, int from, int to) {
    return to - from <= 9 && Ascii.skip(text, from, to, Ascii.DIGIT | Ascii.DOT) == to;
  }

  /** {@code pass=3 fail=0}: results of a run, not passwords. */
  private static boolean isTally(String text, int nameEnd, int from, int to) {
    return Ascii.hasAt(text, nameEnd - 4, "pass")
        && !Ascii.isWord(Ascii.at(text, nameEnd - 5))
        && ((isCount(text, from, to) && to - from <= 3) || isTestName(text, nameEnd, from, to));
  }

  /** {@code PASS: com.acme.ShopTest}. */
  private static boolean isTestName(String text, int nameEnd, int from, int to) {
    return text.startsWith("PASS:", nameEnd - 4)
        && Ascii.skip(text, from, to, Ascii.LETTER | Ascii.DOT) == to;
  }

  /** {@code token: the second one}: a plain word that more plain words follow. */
  private static boolean isProse(String text, int from, int to, Verdict verdict) {
    if (verdict.strength() == Strength.PASSWORD || Randomness.isOdd(text, from, to)) {
      return false;
    }
    int next = Marks.spaces(text, to);
    int end = Ascii.skip(text, next, next + 32, Ascii.LETTER);
    char after = Ascii.at(text, end);
    return next > to
        && end > next
        && (end == text.length() || after == ' ' || after == '.' || after == ',');
  }

  /**
   * {@code token-service:8080}, {@code Token.java:42}: a port or a line number follows the colon.
   */
  static boolean isAddressOrLine(String text, int nameEnd, int value, Verdict verdict) {
    if (value != nameEnd + 1 || text.charAt(nameEnd) != ':') {
      return false;
    }
    int end = Ascii.skip(text, value, value + 6, Ascii.DIGIT);
    char after = Ascii.at(text, end);
    boolean number = end - value >= 2 && end - value <= 5 && !Ascii.isWord(after);
    return number && (verdict.strength() != Strength.PASSWORD || after == '/' || after == ')');
  }

  /** {@code arn:aws:secretsmanager:...:secret:name}: the name of a secret. */
  static boolean isArn(String text, int from) {
    if (Ascii.at(text, from - 1) != ':') {
      return false;
    }
    int i = from;
    int stop = Math.max(0, from - REACH);
    while (i > stop && (Ascii.is(text.charAt(i - 1), Ascii.KEY) || text.charAt(i - 1) == ':')) {
      i--;
    }
    return text.startsWith("arn:", i);
  }

  static boolean isWorkingDirectory(String text, int from, int to, int value) {
    char first = Ascii.at(text, value);
    boolean path = first == '/' || first == '~' || Ascii.at(text, value + 1) == ':';
    return path
        && text.startsWith("PWD", to - 3)
        && (to - from == 3 || text.startsWith("OLD", from));
  }
}
