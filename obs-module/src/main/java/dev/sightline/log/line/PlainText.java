package dev.sightline.log.line;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Text for formats read by people: control characters, escape sequences and characters that change
 * the direction of text become visible codes, so that nothing can forge a line or a colour.
 */
final class PlainText {
  private static final int MAX_KEY_CHARS = 128;

  private PlainText() {}

  /** Appends a text without quotes, cut to about {@code maxChars}. */
  static void put(LineBuffer out, String text, int maxChars) {
    StringBuilder safe = new StringBuilder(Math.min(text.length(), maxChars) + 8);
    append(safe, text, maxChars, out);
    out.put(safe.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Appends a value as of {@code key=value}: in quotes where it would be ambiguous otherwise. */
  static void putValue(LineBuffer out, @Nullable Object value, int maxChars) {
    String text = ScalarValues.text(value, maxChars);
    if (!needsQuotes(text)) {
      put(out, text, maxChars);
      return;
    }
    StringBuilder safe = new StringBuilder(text.length() + 8);
    append(safe, text, maxChars, out);
    String quoted = safe.toString().replace("\"", "\\\"");
    out.put(("\"" + quoted + "\"").getBytes(StandardCharsets.UTF_8));
  }

  /** A key of {@code key=value}: what would end it becomes an underscore. */
  static String key(String name) {
    StringBuilder text = new StringBuilder(Math.min(name.length(), MAX_KEY_CHARS) + 1);
    for (int i = 0; i < name.length() && i < MAX_KEY_CHARS; i++) {
      char c = name.charAt(i);
      boolean plain = c > ' ' && c < 127 && c != '=' && c != '"' && c != '\\';
      text.append(plain ? c : '_');
    }
    return text.isEmpty() ? "_" : text.toString();
  }

  private static boolean needsQuotes(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '=' || c == '"' || c == '\\' || c == 127) {
        return true;
      }
    }
    return text.isEmpty();
  }

  private static void append(StringBuilder target, String text, int maxChars, LineBuffer out) {
    int n = Math.min(text.length(), maxChars);
    for (int i = 0; i < n; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        target.append("\\\\");
      } else if (isHarmless(c)) {
        target.append(c);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < n
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        target.append(c).append(text.charAt(++i));
      } else {
        code(target, c);
      }
    }
    if (n < text.length()) {
      target.append('…');
      out.truncated = true;
    }
  }

  private static boolean isHarmless(char c) {
    return (c >= ' ' && c < 127) || (c > 0x9F && !isDirection(c) && !Character.isSurrogate(c));
  }

  private static boolean isDirection(char c) {
    return (c >= 0x200E && c <= 0x200F)
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x061C
        || c == 0xFEFF;
  }

  private static void code(StringBuilder target, char c) {
    switch (c) {
      case '\n' -> target.append("\\n");
      case '\r' -> target.append("\\r");
      case '\t' -> target.append("\\t");
      default -> target.append(String.format("\\u%04x", (int) c));
    }
  }
}
