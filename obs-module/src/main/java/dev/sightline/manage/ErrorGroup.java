package dev.sightline.manage;

import java.util.List;

/**
 * All occurrences of one fault.
 *
 * @param fingerprint its identity
 * @param type exception class, or {@code message}
 * @param message of the latest occurrence, redacted
 * @param culprit the frame at fault, or empty
 * @param route where it last occurred, or empty
 * @param level error or fatal
 * @param kind operational or programmer
 * @param state open, muted or resolved
 * @param regressed whether it came back after it had been resolved
 * @param count occurrences since the start
 * @param firstSeenMillis milliseconds since the epoch
 * @param lastSeenMillis milliseconds since the epoch
 * @param hourly occurrences of the last 24 hours, oldest first, the current hour last
 */
public record ErrorGroup(
    String fingerprint,
    String type,
    String message,
    String culprit,
    String route,
    String level,
    String kind,
    String state,
    boolean regressed,
    long count,
    long firstSeenMillis,
    long lastSeenMillis,
    List<Long> hourly) {

  public ErrorGroup {
    hourly = List.copyOf(hourly);
  }
}
