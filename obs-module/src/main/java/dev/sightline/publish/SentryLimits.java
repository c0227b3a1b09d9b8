package dev.sightline.publish;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * How long a Sentry-compatible server wants no error events, read from {@code X-Sentry-Rate-Limits}
 * ({@code seconds:categories:scope...}, comma-separated) or else {@code Retry-After}.
 */
final class SentryLimits {
  private static final Duration DEFAULT = Duration.ofSeconds(60);
  private static final Duration LONGEST = Duration.ofDays(1);

  private SentryLimits() {}

  /**
   * Zero when it may go on.
   *
   * @param limited whether the answer was 429
   */
  static Duration of(
      Optional<String> limits, Optional<String> retryAfter, boolean limited, Instant now) {
    Duration longest = Duration.ZERO;
    for (String each : limits.orElse("").split(",", -1)) {
      Duration its = concernsErrors(each) ? seconds(each.strip().split(":", -1)[0]) : Duration.ZERO;
      longest = longest.compareTo(its) < 0 ? its : longest;
    }
    if (limited && longest.isZero()) {
      longest = retryAfter.map(text -> retryAfter(text.strip(), now)).orElse(DEFAULT);
    }
    return longest.compareTo(LONGEST) > 0 ? LONGEST : longest;
  }

  /** No category stands for all. */
  private static boolean concernsErrors(String limit) {
    String[] parts = limit.strip().split(":", -1);
    return parts.length > 1
        && (parts[1].isEmpty() || List.of(parts[1].split(";", -1)).contains("error"));
  }

  private static Duration retryAfter(String text, Instant now) {
    try {
      Instant at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return at.isAfter(now) ? Duration.between(now, at) : Duration.ofSeconds(1);
    } catch (DateTimeParseException e) {
      Duration seconds = seconds(text);
      return seconds.isZero() ? DEFAULT : seconds;
    }
  }

  private static Duration seconds(String text) {
    try {
      double seconds = Double.parseDouble(text);
      return Duration.ofMillis((long) Math.max(0, Math.min(1e10, seconds * 1_000)));
    } catch (NumberFormatException e) {
      return Duration.ZERO;
    }
  }
}
