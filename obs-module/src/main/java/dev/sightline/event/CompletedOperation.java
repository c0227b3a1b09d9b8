package dev.sightline.event;

import org.jspecify.annotations.Nullable;

/**
 * An operation that has ended; told exactly once for each that started.
 *
 * @param start as it was told at the start
 * @param context what was bound at the end, route included
 * @param durationNanos from a monotonic clock, 0 or more
 * @param statusCode HTTP status sent, or 0 where there is none
 * @param outcome how it ended
 * @param fields those of the start and those added since
 */
public record CompletedOperation(
    Operation start,
    EventContext context,
    long durationNanos,
    int statusCode,
    Outcome outcome,
    Fields fields) {

  /** Duration in milliseconds with microsecond precision. */
  public double durationMillis() {
    return Math.round(durationNanos / 1_000.0) / 1_000.0;
  }

  /** The path template, or null where none is known. */
  public @Nullable String route() {
    return context.route();
  }
}
