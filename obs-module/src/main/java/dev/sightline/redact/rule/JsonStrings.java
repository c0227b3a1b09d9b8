package dev.sightline.redact.rule;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Content of JSON strings (RFC 8259 section 7) between its two forms. */
public final class JsonStrings {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final String ESCAPES = "\"\\/bfnrt";
  private static final String MEANINGS = "\"\\/\b\f\n\r\t";

  private JsonStrings() {}

  /** The first quote or backslash from {@code from} on, or {@code to}. */
  public static int plainEnd(byte[] utf8, int from, int to) {
    int i = from;
    while (i + 8 <= to && !hasSign((long) LONGS.get(utf8, i))) {
      i += 8;
    }
    while (i < to && utf8[i] != '"' && utf8[i] != '\\') {
      i++;
    }
    return i;
  }

  /** Whether one of eight bytes is a quote or a backslash. */
  private static boolean hasSign(long word) {
    long quotes = word ^ 0x2222222222222222L;
    long slashes = word ^ 0x5C5C5C5C5C5C5C5CL;
    long found = ((quotes - ONES) & ~quotes) | ((slashes - ONES) & ~slashes);
    return (found & 0x8080808080808080L) != 0;
  }

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
    if (isPlain(text)) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
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

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 32 || c == '"' || c == '\\' || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPaired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? Character.isLowSurrogate(Ascii.at(text, i + 1))
        : Character.isHighSurrogate(Ascii.at(text, i - 1));
  }
}
