package dev.sightline.config;

import java.util.Locale;
import java.util.Set;

/**
 * Values whose form cannot hold a secret: switches, levels, small numbers with or without a unit.
 */
final class SafeValues {
  private static final int LONGEST = 24;
  private static final int MOST_DIGITS = 9;
  private static final int MOST_DIGITS_WITH_UNIT = 6;
  private static final Set<String> WORDS =
      Set.of(
          "true", "false", "yes", "no", "on", "off", "null", "none", "auto", "all", "trace",
          "debug", "info", "warn", "warning", "error", "fatal", "severe", "fine", "finer",
          "finest");
  private static final Set<String> UNITS =
      Set.of("ns", "us", "ms", "s", "m", "h", "d", "b", "kb", "mb", "gb", "k", "g", "%");

  private SafeValues() {}

  /** Whether it has such a form; blanks around it do not matter. */
  static boolean contains(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    String value = text.strip();
    if (value.isEmpty()) {
      return false;
    }
    char first = value.charAt(0);
    if (first == '-' || isDigit(first)) {
      return isNumber(value);
    }
    return WORDS.contains(value.toLowerCase(Locale.ROOT));
  }

  private static boolean isNumber(String value) {
    boolean negative = value.charAt(0) == '-';
    int whole = digits(value, negative ? 1 : 0);
    int end = (negative ? 1 : 0) + whole;
    int decimals = 0;
    if (end < value.length() && value.charAt(end) == '.') {
      decimals = digits(value, end + 1);
      if (decimals == 0) {
        return false;
      }
      end += 1 + decimals;
    }
    if (whole == 0 || whole > MOST_DIGITS || decimals > MOST_DIGITS) {
      return false;
    }
    return end == value.length()
        || (!negative
            && whole <= MOST_DIGITS_WITH_UNIT
            && decimals <= 3
            && UNITS.contains(value.substring(end).toLowerCase(Locale.ROOT)));
  }

  private static int digits(String value, int from) {
    int end = from;
    while (end < value.length() && isDigit(value.charAt(end))) {
      end++;
    }
    return end - from;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
