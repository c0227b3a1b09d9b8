package dev.sightline.log.line;

import dev.sightline.event.EventContext;
import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.Fields;
import dev.sightline.event.LogEvent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Every format that is one JSON object per line. Within the record's limit the standard fields and
 * half of the room for the exception are safe; the application's fields are cut first.
 */
final class JsonFormat implements LineFormat {
  /** Room kept for what closes the object. */
  private static final int TAIL = 96;

  private static final int MAX_CONTEXT_BYTES = 1_024;
  private static final int MAX_IDENTITY_BYTES = 256;
  private static final byte[] TRUE = LineBuffer.ascii("true");

  private final JsonShape shape;
  private final KeyCache keys;
  private final byte[][] standard;
  private final byte[] identity;
  private final @Nullable DatadogFields datadog;
  private final LongAdder renamed;
  private final int maxRecord;
  private final int maxString;
  private final int maxContext;

  JsonFormat(JsonShape shape, LineOptions options) {
    this.shape = shape;
    this.keys = new KeyCache(shape);
    this.standard = standardKeys(shape);
    this.maxRecord = options.maxRecordBytes();
    this.maxString = maxRecord / 4;
    this.maxContext = Math.min(MAX_CONTEXT_BYTES, maxRecord / 16);
    this.datadog = options.datadog() ? new DatadogFields(options.identity()) : null;
    this.renamed = options.renamed();
    this.identity = identity(options.identity());
  }

  private static byte[][] standardKeys(JsonShape shape) {
    LogField[] fields = LogField.values();
    byte[][] result = new byte[fields.length][];
    for (LogField field : fields) {
      String key = shape.key(field);
      result[field.ordinal()] = key == null ? new byte[0] : LineBuffer.ascii(",\"" + key + "\":");
    }
    return result;
  }

  private byte[] identity(LineIdentity who) {
    LineBuffer out = new LineBuffer();
    identity(out, LogField.SERVICE, who.service());
    identity(out, LogField.ENVIRONMENT, who.environment());
    identity(out, LogField.VERSION, who.version());
    identity(out, LogField.HOSTNAME, who.hostname());
    identity(out, LogField.APPLICATION, who.application());
    out.putAscii(shape.constants());
    return Arrays.copyOf(out.bytes, out.length);
  }

  private void identity(LineBuffer out, LogField field, @Nullable String value) {
    String written = shape.identity(field, value);
    if (written != null) {
      standard(out, field, written, Math.min(MAX_IDENTITY_BYTES, maxRecord / 32));
    }
  }

  @Override
  public void write(LogEvent event, double sampleRate, LineBuffer out) {
    int start = out.length;
    int end = start + maxRecord - TAIL;
    ExceptionDetail exception = event.exception();
    int fieldsEnd = exception == null ? end : end - maxRecord / 2;
    out.truncated = false;
    head(out, event, exception == null ? maxRecord / 8 * 3 : maxRecord / 4);
    context(out, event.context(), fieldsEnd);
    fields(out, event.context().extra(), event.fields(), fieldsEnd);
    if (exception != null) {
      shape.exception(out, exception, end);
    }
    tail(out, sampleRate);
  }

  private void head(LineBuffer out, LogEvent event, int maxMessage) {
    byte[] first = standard[LogField.TIMESTAMP.ordinal()];
    out.put('{');
    out.put(first, 1, first.length - 1);
    shape.timestamp(out, event.timestampMicros());
    out.put(standard[LogField.LEVEL.ordinal()]);
    shape.level(out, event.level());
    standard(out, LogField.MESSAGE, event.message(), maxMessage);
    String name = event.event();
    if (name != null) {
      standard(out, LogField.EVENT, name, MAX_IDENTITY_BYTES);
    }
    int maxName = Math.min(MAX_IDENTITY_BYTES, maxRecord / 32);
    standard(out, LogField.LOGGER, event.logger(), maxName);
    standard(out, LogField.THREAD, event.thread(), maxName);
    out.put(identity);
  }

  private void context(LineBuffer out, EventContext context, int limit) {
    context(out, LogField.CORRELATION_ID, context.correlationId(), limit);
    context(out, LogField.REQUEST_ID, context.requestId(), limit);
    context(out, LogField.FLOW_ID, context.flowId(), limit);
    context(out, LogField.TRACE_ID, context.traceId(), limit);
    context(out, LogField.SPAN_ID, context.spanId(), limit);
    context(out, LogField.USER_ID, context.userId(), limit);
    context(out, LogField.METHOD, context.method(), limit);
    context(out, LogField.PATH, context.path(), limit);
    context(out, LogField.ROUTE, context.route(), limit);
    context(out, LogField.CLIENT_ADDRESS, context.clientAddress(), limit);
    if (datadog != null) {
      datadog.put(out, context);
    }
  }

  private void context(LineBuffer out, LogField field, @Nullable String value, int limit) {
    if (value != null) {
      int mark = out.length;
      standard(out, field, value, maxContext);
      keepBelow(out, mark, limit);
    }
  }

  private void standard(LineBuffer out, LogField field, String value, int maxBytes) {
    byte[] key = standard[field.ordinal()];
    if (key.length > 0) {
      out.put(key);
      out.putQuoted(value, maxBytes);
    }
  }

  private void fields(LineBuffer out, Fields bound, Fields own, int limit) {
    KeySet used = out.keys;
    used.clear();
    boolean plain = used.add(bound, keys);
    plain &= used.add(own, keys);
    if (!plain) {
      clashing(out, bound, own, limit);
      return;
    }
    int index = 0;
    for (int i = 0; i < bound.size(); i++) {
      field(out, used.bytes(index++), bound.value(i), limit);
    }
    for (int i = 0; i < own.size(); i++) {
      field(out, used.bytes(index++), own.value(i), limit);
    }
  }

  /** The slow way, for lines on which a name occurs twice or has to be changed. */
  private void clashing(LineBuffer out, Fields bound, Fields own, int limit) {
    Map<String, @Nullable Object> last = new LinkedHashMap<>();
    bound.forEach(last::put);
    own.forEach(
        (key, value) -> {
          last.remove(key);
          last.put(key, value);
        });
    Set<String> written = new LinkedHashSet<>();
    last.keySet().stream()
        .filter(key -> key.equals(text(key)) && !shape.reserved(key))
        .forEach(written::add);
    last.forEach(
        (key, value) -> {
          String name = key;
          if (!written.contains(key)) {
            name =
                FieldNameText.unique(
                    text(key), text -> shape.reserved(text) || written.contains(text));
            written.add(name);
            renamed.increment();
          }
          field(out, keys.bytes(name), value, limit);
        });
  }

  private String text(String key) {
    return FieldNameText.of(shape.fieldName(key));
  }

  private void field(LineBuffer out, byte[] key, @Nullable Object value, int limit) {
    int mark = out.length;
    out.put(key);
    if (shape.scalarsOnly()) {
      ScalarValues.put(out, value, maxString, limit);
    } else {
      JsonValues.put(out, value, maxString, limit);
    }
    keepBelow(out, mark, limit);
  }

  private static void keepBelow(LineBuffer out, int mark, int limit) {
    if (out.length > limit) {
      out.rewind(mark);
      out.truncated = true;
    }
  }

  private void tail(LineBuffer out, double sampleRate) {
    if (sampleRate >= 0) {
      out.put(standard[LogField.SAMPLE_RATE.ordinal()]);
      out.putDouble(sampleRate);
    }
    if (out.truncated) {
      out.put(standard[LogField.TRUNCATED.ordinal()]);
      out.put(TRUE);
    }
    out.put('}');
    out.put('\n');
  }
}
