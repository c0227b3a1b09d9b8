package dev.sightline.event;

/**
 * Something that happened before an error, under the same correlation ID.
 *
 * @param timestampMicros microseconds since the epoch, UTC
 * @param level severity
 * @param category where it comes from: a logger's name or {@code application}
 * @param message its text
 * @param fields its details
 */
public record Breadcrumb(
    long timestampMicros, Level level, String category, String message, Fields fields) {}
