package dev.sightline.log.line;

import dev.sightline.event.EventContext;
import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.Fields;
import dev.sightline.event.LogEvent;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** The format {@code logfmt}: {@code key=value} pairs, the keys being those of {@code json}. */
final class LogfmtFormat implements LineFormat {
  private static final int TAIL = 64;
  private static final int MAX_FRAMES = 8;

  private final LineIdentity identity;
  private final int maxRecord;
  private final LongAdder renamed;

  LogfmtFormat(LineOptions options) {
    this.identity = options.identity();
    this.maxRecord = options.maxRecordBytes();
    this.renamed = options.renamed();
  }

  @Override
  public void write(LogEvent event, double sampleRate, LineBuffer out) {
    int limit = out.length + maxRecord - TAIL;
    int room = event.exception() == null ? limit : limit - maxRecord / 4;
    out.truncated = false;
    head(out, event, room);
    context(out, event.context(), room);
    fields(out, event, room);
    if (event.exception() != null) {
      exception(out, event.exception(), limit);
    }
    if (sampleRate >= 0) {
      pair(out, LogField.SAMPLE_RATE.key(), sampleRate, limit + TAIL);
    }
    if (out.truncated) {
      pair(out, LogField.TRUNCATED.key(), true, limit + TAIL);
    }
    out.put('\n');
  }

  private void head(LineBuffer out, LogEvent event, int limit) {
    out.putAscii(LogField.TIMESTAMP.key());
    out.put('=');
    out.timestamps.append(event.timestampMicros(), out);
    standard(out, LogField.LEVEL, event.level().label(), limit);
    out.put(' ');
    out.putAscii(LogField.MESSAGE.key());
    out.put('=');
    PlainText.putValue(out, event.message(), maxRecord / 8);
    standard(out, LogField.EVENT, event.event(), limit);
    standard(out, LogField.LOGGER, event.logger(), limit);
    standard(out, LogField.THREAD, event.thread(), limit);
    standard(out, LogField.SERVICE, identity.service(), limit);
    standard(out, LogField.ENVIRONMENT, identity.environment(), limit);
    standard(out, LogField.VERSION, identity.version(), limit);
    standard(out, LogField.HOSTNAME, identity.hostname(), limit);
    standard(out, LogField.APPLICATION, identity.application(), limit);
  }

  private void context(LineBuffer out, EventContext context, int limit) {
    standard(out, LogField.CORRELATION_ID, context.correlationId(), limit);
    standard(out, LogField.REQUEST_ID, context.requestId(), limit);
    standard(out, LogField.FLOW_ID, context.flowId(), limit);
    standard(out, LogField.TRACE_ID, context.traceId(), limit);
    standard(out, LogField.SPAN_ID, context.spanId(), limit);
    standard(out, LogField.USER_ID, context.userId(), limit);
    standard(out, LogField.METHOD, context.method(), limit);
    standard(out, LogField.PATH, context.path(), limit);
    standard(out, LogField.ROUTE, context.route(), limit);
    standard(out, LogField.CLIENT_ADDRESS, context.clientAddress(), limit);
  }

  private void fields(LineBuffer out, LogEvent event, int limit) {
    Fields all = event.context().extra().plus(event.fields());
    Set<String> used = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      String text = PlainText.key(all.key(i));
      String name =
          FieldNameText.unique(text, key -> LogField.byKey(key) != null || used.contains(key));
      used.add(name);
      if (!name.equals(text)) {
        renamed.increment();
      }
      pair(out, name, all.value(i), limit);
    }
  }

  /** Root cause first: its type and message, the top frames, then what wrapped it. */
  private void exception(LineBuffer out, ExceptionDetail detail, int limit) {
    ExceptionDetail root = detail.root();
    pair(out, "exception.type", detail.type(), limit);
    pair(out, "exception.message", detail.message(), limit);
    pair(out, "exception.fingerprint", detail.fingerprint(), limit);
    pair(out, "exception.root.type", root.type(), limit);
    pair(out, "exception.root.message", root.message(), limit);
    StringBuilder frames = new StringBuilder();
    root.frames().stream()
        .limit(MAX_FRAMES)
        .forEach(frame -> frames.append(frames.isEmpty() ? "" : " < ").append(frame));
    pair(out, "exception.frames", frames.toString(), limit);
  }

  private void standard(LineBuffer out, LogField field, @Nullable String value, int limit) {
    if (value != null) {
      pair(out, field.key(), value, limit);
    }
  }

  private void pair(LineBuffer out, String key, @Nullable Object value, int limit) {
    if (value == null && key.startsWith("exception.")) {
      return;
    }
    int mark = out.length;
    out.put(' ');
    out.putAscii(key);
    out.put('=');
    PlainText.putValue(out, value, maxRecord / 16);
    if (out.length > limit) {
      out.rewind(mark);
      out.truncated = true;
    }
  }
}
