package dev.sightline.config.text;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Reads and writes durations as people write them. */
public final class Durations {
  private static final String RULE = "must be a duration such as 250ms, 1s, 5m, 1h30m or PT1.5S";

  private Durations() {}

  /**
   * Reads {@code 250ms}, {@code 1s}, {@code 1.5s}, {@code 1h30m}, {@code 7d}, {@code 0}, or ISO
   * 8601.
   *
   * @throws IllegalArgumentException for anything else, negative ones included; the message does
   *     not repeat the text
   */
  public static Duration parse(String text) {
    String compact = text.strip().toLowerCase(Locale.ROOT);
    if (compact.equals("0")) {
      return Duration.ZERO;
    }
    if (compact.isEmpty() || compact.length() > 40) {
      throw new IllegalArgumentException(RULE);
    }
    try {
      Duration duration = compact.startsWith("p") ? Duration.parse(compact) : parts(compact);
      if (!duration.isNegative()) {
        return duration;
      }
    } catch (DateTimeParseException | ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException(RULE, null);
    }
    throw new IllegalArgumentException(RULE);
  }

  private static Duration parts(String text) {
    Duration sum = Duration.ZERO;
    int at = 0;
    while (at < text.length()) {
      int unit = skip(text, at, true);
      int next = skip(text, unit, false);
      if (unit == at || next == unit) {
        throw new NumberFormatException();
      }
      sum = sum.plus(part(text.substring(at, unit), text.substring(unit, next).strip()));
      at = next;
    }
    return sum;
  }

  private static int skip(String text, int from, boolean number) {
    int at = from;
    while (at < text.length() && isNumeric(text.charAt(at)) == number) {
      at++;
    }
    return at;
  }

  private static boolean isNumeric(char c) {
    return (c >= '0' && c <= '9') || c == '.';
  }

  private static Duration part(String number, String unit) {
    double nanos =
        switch (unit) {
          case "ns" -> 1;
          case "us", "µs" -> 1e3;
          case "ms" -> 1e6;
          case "s" -> 1e9;
          case "m", "min" -> 60e9;
          case "h" -> 3600e9;
          case "d" -> 86_400e9;
          default -> throw new NumberFormatException();
        };
    double total = Double.parseDouble(number) * nanos;
    if (total > Long.MAX_VALUE / 2.0) {
      throw new NumberFormatException();
    }
    return Duration.ofNanos(Math.round(total));
  }

  /** The text people would write, such as {@code 250ms}; {@link #parse} reads it back. */
  public static String write(Duration duration) {
    long nanos = duration.toNanos();
    if (nanos == 0) {
      return "0s";
    } else if (nanos % 86_400_000_000_000L == 0) {
      return duration.toDays() + "d";
    } else if (nanos % 3_600_000_000_000L == 0) {
      return duration.toHours() + "h";
    } else if (nanos % 60_000_000_000L == 0) {
      return duration.toMinutes() + "m";
    } else if (nanos % 1_000_000_000L == 0) {
      return duration.toSeconds() + "s";
    } else if (nanos % 1_000_000L == 0) {
      return duration.toMillis() + "ms";
    }
    return nanos + "ns";
  }
}
