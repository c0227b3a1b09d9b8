package dev.sightline.log.line;

import dev.sightline.event.EventContext;
import dev.sightline.event.Fields;
import dev.sightline.event.LogEvent;

/**
 * Falls back to a small line when the format fails or exceeds the limit: no record is lost. First
 * the same format is tried with little more than the message, then a plain JSON line is written.
 */
final class GuardedFormat implements LineFormat {
  private static final int MAX_BYTES = 300;

  private final LineFormat format;
  private final int maxRecord;

  GuardedFormat(LineFormat format, int maxRecord) {
    this.format = format;
    this.maxRecord = maxRecord;
  }

  @Override
  public void write(LogEvent event, double sampleRate, LineBuffer out) {
    int start = out.length;
    String problem = attempt(event, sampleRate, out, start);
    if (problem.isEmpty()) {
      return;
    }
    LogEvent small = small(event, problem);
    if (!attempt(small, sampleRate, out, start).isEmpty()) {
      plain(small, problem, out);
    }
  }

  /** What went wrong, empty when nothing did; then the buffer is as it was. */
  private String attempt(LogEvent event, double sampleRate, LineBuffer out, int start) {
    String problem;
    try {
      format.write(event, sampleRate, out);
      if (out.length - start <= maxRecord) {
        return "";
      }
      problem = "record too long";
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      problem = e.getClass().getName();
    }
    out.rewind(start);
    return problem;
  }

  private static LogEvent small(LogEvent event, String problem) {
    EventContext context = event.context();
    return new LogEvent(
        event.timestampMicros(),
        event.level(),
        cut(event.logger()),
        cut(event.thread()),
        cut(event.message()),
        null,
        EventContext.empty().withIds(context.correlationId(), context.requestId()),
        Fields.of("format_error", problem),
        null);
  }

  private static String cut(String text) {
    return text.length() <= MAX_BYTES ? text : text.substring(0, MAX_BYTES);
  }

  private static void plain(LogEvent event, String problem, LineBuffer out) {
    out.putAscii("{\"timestamp\":\"");
    out.timestamps.append(event.timestampMicros(), out);
    out.putAscii("\",\"level\":\"");
    out.putAscii(event.level().label());
    out.putAscii("\",\"message\":");
    out.putQuoted(event.message(), MAX_BYTES);
    out.putAscii(",\"logger\":");
    out.putQuoted(event.logger(), MAX_BYTES);
    String id = event.context().correlationId();
    if (id != null) {
      out.putAscii(",\"correlation_id\":");
      out.putQuoted(id, MAX_BYTES);
    }
    out.putAscii(",\"format_error\":");
    out.putQuoted(problem, MAX_BYTES);
    out.putAscii(",\"truncated\":true}\n");
  }
}
