package dev.sightline.console.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A point in time as an operator reads it.
 *
 * @param relative such as {@code 4 min ago}; {@code never} when unknown
 * @param absolute such as {@code 2026-11-20 12:55:03 UTC}; empty when unknown
 * @param iso for the {@code datetime} attribute; empty when unknown
 */
public record Moment(String relative, String absolute, String iso) {
  private static final DateTimeFormatter ABSOLUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** The moment as seen from {@code now}; {@code millis} of 0 or less is unknown. */
  public static Moment of(long millis, Instant now) {
    if (millis <= 0) {
      return new Moment("unknown", "", "");
    }
    Instant instant = Instant.ofEpochMilli(millis);
    return new Moment(
        relative(now.toEpochMilli() - millis),
        ABSOLUTE.format(instant),
        instant.truncatedTo(ChronoUnit.MILLIS).toString());
  }

  /** Time of day, such as {@code 12:55:03}. */
  public static String clock(long millis) {
    return CLOCK.format(Instant.ofEpochMilli(millis));
  }

  private static String relative(long agoMillis) {
    if (agoMillis < -2_000) {
      return "in " + Amounts.span(-agoMillis);
    }
    return agoMillis < 2_000 ? "just now" : Amounts.span(agoMillis) + " ago";
  }
}
