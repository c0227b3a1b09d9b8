package dev.sightline.log.line;

import org.jspecify.annotations.Nullable;

/** Values for formats whose fields must not be lists or maps: those become a text of JSON. */
final class ScalarValues {
  private ScalarValues() {}

  static void put(LineBuffer out, @Nullable Object value, int maxString, int limit) {
    if (value instanceof String || value instanceof Number) {
      JsonValues.put(out, value, maxString, limit);
    } else {
      out.putQuoted(text(value, maxString), Math.max(3, Math.min(maxString, limit - out.length)));
    }
  }

  /** The value as JSON, but a string as it is. */
  static String text(@Nullable Object value, int maxBytes) {
    if (value instanceof String text) {
      return text;
    }
    LineBuffer nested = new LineBuffer();
    JsonValues.put(nested, value, maxBytes, maxBytes);
    String json =
        new String(nested.bytes, 0, nested.length, java.nio.charset.StandardCharsets.UTF_8);
    boolean quoted = json.length() >= 2 && json.charAt(0) == '"';
    return quoted ? json.substring(1, json.length() - 1) : json;
  }
}
