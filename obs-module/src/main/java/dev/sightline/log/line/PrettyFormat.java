package dev.sightline.log.line;

import dev.sightline.event.EventContext;
import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.event.StackFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The format {@code pretty}: for people at a terminal. Time of day (UTC), level, message, fields;
 * an exception follows on lines of its own, root cause first. Nothing from outside can start a
 * line.
 */
final class PrettyFormat implements LineFormat {
  private static final int MESSAGE_COLUMN = 32;
  private static final int TIME_AT = 11;
  private static final int TIME_LENGTH = 12;
  private static final int MAX_VALUE = 400;
  private static final int SHORT_ID = 8;

  private static final String RESET = "\u001b[0m";
  private static final String DIM = "\u001b[2m";
  private static final String BOLD = "\u001b[1m";
  private static final String CYAN = "\u001b[36m";
  private static final String RED = "\u001b[31m";

  private final boolean colour;
  private final int maxRecord;

  PrettyFormat(boolean colour, LineOptions options) {
    this.colour = colour;
    this.maxRecord = options.maxRecordBytes();
  }

  @Override
  public void write(LogEvent event, double sampleRate, LineBuffer out) {
    int limit = out.length + maxRecord - 64;
    out.truncated = false;
    time(out, event.timestampMicros());
    level(out, event.level());
    message(out, event.message());
    fields(out, event.context(), event.fields(), limit - maxRecord / 2);
    pair(out, "logger", simple(event.logger()), limit);
    if (sampleRate >= 0) {
      pair(out, LogField.SAMPLE_RATE.key(), sampleRate, limit);
    }
    out.put('\n');
    if (event.exception() != null) {
      exception(out, event.exception(), limit);
    }
  }

  private void time(LineBuffer out, long micros) {
    LineBuffer full = new LineBuffer();
    full.timestamps.append(micros, full);
    style(out, DIM);
    out.put(full.bytes, TIME_AT, TIME_LENGTH);
    style(out, RESET);
    out.put(' ');
  }

  private void level(LineBuffer out, Level level) {
    style(out, colour(level));
    out.putAscii(String.format("%-5s", level.label()).toUpperCase(java.util.Locale.ROOT));
    style(out, RESET);
    out.put(' ');
  }

  private static String colour(Level level) {
    return switch (level) {
      case TRACE, DEBUG -> DIM;
      case INFO -> "\u001b[32m";
      case WARN -> "\u001b[33m";
      case ERROR, FATAL -> RED;
    };
  }

  private void message(LineBuffer out, String message) {
    style(out, BOLD);
    int before = out.length;
    PlainText.put(out, message, maxRecord / 8);
    style(out, RESET);
    for (int n = out.length - before; n < MESSAGE_COLUMN; n++) {
      out.put(' ');
    }
  }

  private void fields(LineBuffer out, EventContext context, Fields own, int limit) {
    String correlation = context.correlationId();
    if (correlation != null) {
      pair(out, "id", correlation.substring(0, Math.min(SHORT_ID, correlation.length())), limit);
    }
    if (context.method() != null || context.path() != null) {
      pair(out, "request", context.method() + " " + context.path(), limit);
    }
    pair(out, LogField.USER_ID.key(), context.userId(), limit);
    pair(out, LogField.FLOW_ID.key(), context.flowId(), limit);
    Fields all = context.extra().plus(own);
    for (int i = 0; i < all.size(); i++) {
      Object value = all.value(i);
      pair(out, all.key(i), value == null ? "null" : value, limit);
    }
  }

  private void pair(LineBuffer out, String key, @Nullable Object value, int limit) {
    if (value == null) {
      return;
    }
    int mark = out.length;
    out.put(' ');
    style(out, CYAN);
    out.putAscii(PlainText.key(key));
    style(out, RESET);
    out.put('=');
    PlainText.putValue(out, value, MAX_VALUE);
    if (out.length > limit) {
      out.rewind(mark);
      out.truncated = true;
    }
  }

  private void exception(LineBuffer out, ExceptionDetail detail, int limit) {
    List<ExceptionDetail> levels = ExceptionChain.of(detail).levels();
    for (int i = levels.size() - 1; i >= 0; i--) {
      int mark = out.length;
      out.putAscii(i == levels.size() - 1 ? "  " : "  wrapped by ");
      title(out, levels.get(i));
      frames(out, levels.get(i), limit - 256);
      if (out.length > limit) {
        out.rewind(mark);
        return;
      }
    }
    for (ExceptionDetail each : detail.suppressed()) {
      int mark = out.length;
      out.putAscii("  suppressed ");
      title(out, each);
      if (out.length > limit) {
        out.rewind(mark);
        return;
      }
    }
  }

  private void title(LineBuffer out, ExceptionDetail detail) {
    style(out, RED);
    PlainText.put(out, detail.type(), MAX_VALUE);
    style(out, RESET);
    String message = detail.message();
    if (message != null) {
      out.putAscii(": ");
      PlainText.put(out, message, MAX_VALUE);
    }
    out.put('\n');
  }

  private void frames(LineBuffer out, ExceptionDetail detail, int limit) {
    int shown = 0;
    for (StackFrame frame : detail.frames()) {
      int mark = out.length;
      style(out, frame.inApp() ? RESET : DIM);
      out.putAscii("      at ");
      PlainText.put(out, frame.toString(), MAX_VALUE);
      style(out, RESET);
      out.put('\n');
      if (out.length > limit) {
        out.rewind(mark);
        break;
      }
      shown++;
    }
    int omitted = detail.framesOmitted() + detail.frames().size() - shown;
    if (omitted > 0) {
      out.putAscii("      ... " + omitted + " more\n");
    }
  }

  private static String simple(String logger) {
    return logger.substring(logger.lastIndexOf('.') + 1);
  }

  private void style(LineBuffer out, String code) {
    if (colour) {
      out.putAscii(code);
    }
  }
}
