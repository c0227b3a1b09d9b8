package dev.sightline.trace;

import dev.sightline.event.Fields;
import io.opentelemetry.api.trace.Span;
import org.jspecify.annotations.Nullable;

/** Redacted fields as attributes of a span, bounded. */
final class SpanAttributes {
  private static final int MAX_ATTRIBUTES = 64;
  private static final int LONGEST = 1_024;

  private SpanAttributes() {}

  static void put(Span span, Fields fields) {
    for (int i = 0; i < Math.min(fields.size(), MAX_ATTRIBUTES); i++) {
      String key = fields.key(i);
      if (!key.isBlank()) {
        put(span, cut(key), fields.value(i));
      }
    }
  }

  private static void put(Span span, String key, @Nullable Object value) {
    if (value instanceof Boolean flag) {
      span.setAttribute(key, flag.booleanValue());
    } else if (value instanceof Double || value instanceof Float) {
      span.setAttribute(key, ((Number) value).doubleValue());
    } else if (value instanceof Long
        || value instanceof Integer
        || value instanceof Short
        || value instanceof Byte) {
      span.setAttribute(key, ((Number) value).longValue());
    } else if (value != null) {
      span.setAttribute(key, cut(value.toString()));
    }
  }

  static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
