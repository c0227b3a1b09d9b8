package dev.sightline.console.view;

import java.util.Locale;

/** Numbers as an operator reads them: few digits, always a unit. */
public final class Amounts {
  private Amounts() {}

  /** A count: {@code 1,204}, {@code 12.4k}, {@code 3.1M}. */
  public static String count(long count) {
    if (Math.abs(count) < 10_000) {
      return String.format(Locale.ROOT, "%,d", count);
    } else if (Math.abs(count) < 999_950) {
      return String.format(Locale.ROOT, "%.1fk", count / 1e3);
    } else if (Math.abs(count) < 999_950_000L) {
      return String.format(Locale.ROOT, "%.1fM", count / 1e6);
    }
    return String.format(Locale.ROOT, "%,.1fG", count / 1e9);
  }

  /** A share of a whole: {@code 0 %}, {@code 0.42 %}, {@code 12.5 %}; a dash for a whole of 0. */
  public static String share(long part, long whole) {
    if (whole <= 0) {
      return "–";
    }
    double percent = 100.0 * part / whole;
    if (part == 0 || percent >= 99.95) {
      return Math.round(percent) + " %";
    } else if (percent < 0.01) {
      return "< 0.01 %";
    }
    return String.format(Locale.ROOT, percent < 1 ? "%.2f %%" : "%.1f %%", percent);
  }

  /** A duration of a request: {@code 0.4 ms}, {@code 12 ms}, {@code 1.24 s}, {@code 2 min}. */
  public static String duration(double millis) {
    if (!(millis > 0)) {
      return "–";
    } else if (millis < 9.95) {
      return String.format(Locale.ROOT, "%.1f ms", millis);
    } else if (millis < 999.5) {
      return Math.round(millis) + " ms";
    } else if (millis < 99_500) {
      return String.format(Locale.ROOT, millis < 9_995 ? "%.2f s" : "%.1f s", millis / 1e3);
    }
    return span((long) millis);
  }

  /**
   * A length of time in its largest unit: {@code 42 s}, {@code 4 min}, {@code 3 h}, {@code 9 d}.
   */
  public static String span(long millis) {
    long seconds = Math.max(0, millis) / 1000;
    if (seconds < 90) {
      return seconds + " s";
    } else if (seconds < 90 * 60) {
      return seconds / 60 + " min";
    } else if (seconds < 36 * 3600) {
      return seconds / 3600 + " h";
    }
    return seconds / 86_400 + " d";
  }
}
