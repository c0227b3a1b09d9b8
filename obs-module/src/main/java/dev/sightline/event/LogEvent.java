package dev.sightline.event;

import org.jspecify.annotations.Nullable;

/**
 * One log statement.
 *
 * @param timestampMicros microseconds since the epoch, UTC
 * @param level severity
 * @param logger name of the logger
 * @param thread name of the calling thread
 * @param message free text, or the event name again
 * @param event snake_case name of a named event, or null for free text
 * @param context what was bound when it was written
 * @param fields the event's own key-values
 * @param exception the exception logged with it, or null
 */
public record LogEvent(
    long timestampMicros,
    Level level,
    String logger,
    String thread,
    String message,
    @Nullable String event,
    EventContext context,
    Fields fields,
    @Nullable ExceptionDetail exception) {

  /** The same instance when that is what it has. */
  @SuppressWarnings("ReferenceEquality")
  public LogEvent withException(@Nullable ExceptionDetail detail) {
    if (detail == exception) {
      return this;
    }
    return new LogEvent(
        timestampMicros, level, logger, thread, message, event, context, fields, detail);
  }

  /** The same instance when that is what it has. */
  @SuppressWarnings("ReferenceEquality")
  public LogEvent withContext(EventContext newContext) {
    if (newContext == context) {
      return this;
    }
    return new LogEvent(
        timestampMicros, level, logger, thread, message, event, newContext, fields, exception);
  }
}
