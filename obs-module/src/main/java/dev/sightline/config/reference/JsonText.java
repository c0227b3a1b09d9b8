package dev.sightline.config.reference;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Maps, lists, texts, numbers and booleans as indented JSON: a compiler has no JSON library. */
final class JsonText {
  private JsonText() {}

  static String of(Object value) {
    return text(value, "\n") + "\n";
  }

  private static String text(@Nullable Object value, String line) {
    String inner = line + "  ";
    if (value instanceof Map<?, ?> map) {
      return map.isEmpty()
          ? "{}"
          : map.entrySet().stream()
              .map(e -> quoted(String.valueOf(e.getKey())) + ": " + text(e.getValue(), inner))
              .collect(Collectors.joining("," + inner, "{" + inner, line + "}"));
    } else if (value instanceof List<?> list) {
      return list.isEmpty()
          ? "[]"
          : list.stream()
              .map(each -> text(each, inner))
              .collect(Collectors.joining("," + inner, "[" + inner, line + "]"));
    } else if (value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    return quoted(String.valueOf(value));
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
