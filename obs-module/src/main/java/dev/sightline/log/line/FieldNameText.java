package dev.sightline.log.line;

import java.util.function.Predicate;

/**
 * The text under which a name is written. Two names that differ only where they are cut, or only in
 * characters that cannot be written, become the same text; whoever writes several names into one
 * object therefore compares these texts, not the names.
 */
final class FieldNameText {
  /** No name written takes more bytes than this, escapes included, quotes and prefix excluded. */
  static final int MAX_BYTES = 256;

  /** From here on a name is cut: leaves room for the mark and for {@link #unique}. */
  private static final int FULL = 200;

  private FieldNameText() {}

  /**
   * The name without lone surrogates and not too long; the same object when nothing has to change.
   */
  static String of(String name) {
    int n = name.length();
    int bytes = 0;
    for (int i = 0; i < n; i++) {
      char c = name.charAt(i);
      if (c < 128) {
        bytes += c < ' ' || c == 127 ? 6 : 2;
      } else if (!Character.isSurrogate(c)) {
        bytes += c < 0x800 ? 2 : c == '\u2028' || c == '\u2029' ? 6 : 3;
      } else {
        return changed(name);
      }
      if (bytes > FULL) {
        return changed(name);
      }
    }
    return name;
  }

  private static String changed(String name) {
    StringBuilder text = new StringBuilder(64);
    int bytes = 0;
    for (int i = 0; i < name.length(); ) {
      int c = name.codePointAt(i);
      i += Character.charCount(c);
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        c = '\uFFFD';
      }
      bytes += c < ' ' || c == 127 || c == 0x2028 || c == 0x2029 ? 6 : c < 0x800 ? 2 : 4;
      if (bytes > FULL) {
        return text.append('…').toString();
      }
      text.appendCodePoint(c);
    }
    return text.toString();
  }

  /** {@code text}, or the first of {@code text_}, {@code text_2}, {@code text_3} … not taken. */
  static String unique(String text, Predicate<String> taken) {
    String candidate = text;
    for (int i = 1; taken.test(candidate); i++) {
      candidate = text + (i == 1 ? "_" : "_" + i);
    }
    return candidate;
  }
}
