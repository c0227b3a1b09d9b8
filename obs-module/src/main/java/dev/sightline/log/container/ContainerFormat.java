package dev.sightline.log.container;

import dev.sightline.event.EventContext;
import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.event.StackFrame;
import dev.sightline.log.line.LineBuffer;
import dev.sightline.log.line.LineFormat;
import dev.sightline.log.line.LineIdentity;
import dev.sightline.log.line.LogField;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * The output {@code container}: hands records to the server's own log, which adds time and host
 * itself. Of a line it leaves only its newline, by which records are counted. The exception goes
 * into the text, redacted, rather than along as an object.
 */
public final class ContainerFormat implements LineFormat {
  private static final int MAX_TEXT = 8_192;
  private static final int MAX_VALUE = 1_024;
  private static final int MAX_FRAMES = 30;
  private static final byte[] NEWLINE = {'\n'};

  private final ServerLog server = ServerLog.find();
  private final LineIdentity identity;

  /**
   * @param identity stands on every record: the thread that writes tells the server nothing of it
   */
  public ContainerFormat(LineIdentity identity) {
    this.identity = identity;
  }

  @Override
  public void write(LogEvent event, double sampleRate, LineBuffer out) {
    LogRecord record = new LogRecord(level(event.level()), text(event));
    record.setLoggerName(event.logger());
    record.setInstant(Instant.ofEpochSecond(0, event.timestampMicros() * 1_000));
    Map<String, String> values = values(event);
    if (sampleRate >= 0) {
      values.put(LogField.SAMPLE_RATE.key(), Double.toString(sampleRate));
    }
    server.publish(record, values);
    out.put(NEWLINE, 0, 1);
  }

  private static java.util.logging.Level level(Level level) {
    return switch (level) {
      case TRACE -> java.util.logging.Level.FINEST;
      case DEBUG -> java.util.logging.Level.FINE;
      case INFO -> java.util.logging.Level.INFO;
      case WARN -> java.util.logging.Level.WARNING;
      case ERROR, FATAL -> java.util.logging.Level.SEVERE;
    };
  }

  /** Message and stack; a brace would be taken for a parameter. */
  private static String text(LogEvent event) {
    StringBuilder text = new StringBuilder(cut(event.message(), MAX_TEXT));
    ExceptionDetail detail = event.exception();
    String lead = "\n";
    for (; detail != null && text.length() < MAX_TEXT; detail = detail.cause()) {
      text.append(lead).append(detail.type());
      lead = "\nCaused by: ";
      if (detail.message() != null) {
        text.append(": ").append(cut(detail.message(), MAX_VALUE));
      }
      int shown = 0;
      for (StackFrame frame : detail.frames()) {
        if (shown++ < MAX_FRAMES) {
          text.append("\n\tat ").append(frame);
        }
      }
    }
    return text.toString();
  }

  private Map<String, String> values(LogEvent event) {
    Map<String, String> values = new LinkedHashMap<>();
    EventContext context = event.context();
    put(values, LogField.EVENT, event.event());
    put(values, LogField.THREAD, event.thread());
    put(values, LogField.SERVICE, identity.service());
    put(values, LogField.ENVIRONMENT, identity.environment());
    put(values, LogField.VERSION, identity.version());
    put(values, LogField.APPLICATION, identity.application());
    put(values, LogField.CORRELATION_ID, context.correlationId());
    put(values, LogField.REQUEST_ID, context.requestId());
    put(values, LogField.FLOW_ID, context.flowId());
    put(values, LogField.TRACE_ID, context.traceId());
    put(values, LogField.SPAN_ID, context.spanId());
    put(values, LogField.USER_ID, context.userId());
    put(values, LogField.METHOD, context.method());
    put(values, LogField.PATH, context.path());
    put(values, LogField.ROUTE, context.route());
    put(values, LogField.CLIENT_ADDRESS, context.clientAddress());
    Fields all = context.extra().plus(event.fields());
    for (int i = 0; i < all.size(); i++) {
      String key = all.key(i);
      boolean clash = LogField.byKey(key) != null;
      values.put(clash ? key + "_" : key, cut(String.valueOf(all.value(i)), MAX_VALUE));
    }
    return values;
  }

  private static void put(Map<String, String> values, LogField field, @Nullable String value) {
    if (value != null) {
      values.put(field.key(), cut(value, MAX_VALUE));
    }
  }

  private static String cut(String text, int max) {
    return text.length() <= max ? text : text.substring(0, max) + "…";
  }
}
