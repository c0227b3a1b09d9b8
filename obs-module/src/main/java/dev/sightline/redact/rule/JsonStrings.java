package dev.sightline.redact.rule;

import java.nio.charset.StandardCharsets;

/** Content of JSON strings (RFC 8259 section 7) between its two forms. */
public final class JsonStrings {
  private static final String ESCAPES = "\"\\/bfnrt";
  private static final String MEANINGS = "\"\\/\b\f\n\r\t";

  private JsonStrings() {}

  /** The text that stands between the quotes; a malformed escape stays as it is. */
  public static String decode(byte[] utf8, int from, int to) {
    String raw = new String(utf8, from, to - from, StandardCharsets.UTF_8);
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    StringBuilder text = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      int meaning = c == '\\' ? ESCAPES.indexOf(Ascii.at(raw, i + 1)) : -1;
      int unit = c == '\\' && Ascii.at(raw, i + 1) == 'u' ? hex(raw, i + 2) : -1;
      if (unit >= 0) {
        text.append((char) unit);
        i += 5;
      } else if (meaning >= 0 && i + 1 < raw.length()) {
        text.append(MEANINGS.charAt(meaning));
        i++;
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static int hex(String text, int at) {
    int value = 0;
    for (int i = at; i < at + 4; i++) {
      int digit = Ascii.hexValue(Ascii.at(text, i));
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }

  /** What stands between the quotes for a text. */
  public static byte[] encode(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int escape = c == '/' ? -1 : MEANINGS.indexOf(c);
      if (escape >= 0) {
        out.append('\\').append(ESCAPES.charAt(escape));
      } else if (c < 32 || (Character.isSurrogate(c) && !isPaired(text, i))) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isPaired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? Character.isLowSurrogate(Ascii.at(text, i + 1))
        : Character.isHighSurrogate(Ascii.at(text, i - 1));
  }
}
