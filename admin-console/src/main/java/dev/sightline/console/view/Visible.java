package dev.sightline.console.view;

import org.jspecify.annotations.Nullable;

/**
 * The one encoder of text that comes from outside: whatever could move the cursor, reorder, hide or
 * imitate text is shown as a visible code. What remains is plain text; the page's own HTML escaping
 * does the rest.
 */
public final class Visible {
  /** Longest text a page shows, in characters. */
  public static final int MAX_LENGTH = 8_192;

  /** Longest name a page shows, in characters. */
  public static final int MAX_NAME = 160;

  /** Marks that may stand on one base character before the rest is shown as codes. */
  private static final int MAX_MARKS = 3;

  private Visible() {}

  /** The text on one line; empty for null. */
  public static String text(@Nullable String text) {
    return encode(text, false);
  }

  /** The text with its line breaks and tabs; empty for null. */
  public static String lines(@Nullable String text) {
    return encode(text, true);
  }

  /** A name on one line, cut after {@value #MAX_NAME} characters; empty for null. */
  public static String name(@Nullable String text) {
    String visible = encode(text, false);
    return visible.length() <= MAX_NAME ? visible : visible.substring(0, MAX_NAME) + "…";
  }

  /**
   * JSON in which every character that this class shows as a code is an escape sequence, so that it
   * does nothing to a terminal and yet reads back as it was.
   */
  public static String json(String json) {
    StringBuilder out = new StringBuilder(json.length() + 16);
    for (int i = 0; i < json.length(); ) {
      int c = json.codePointAt(i);
      i += Character.charCount(c);
      if (c > 0x7E && isHidden(c)) {
        for (char unit : Character.toChars(c)) {
          out.append(String.format("\\u%04x", (int) unit));
        }
      } else {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  private static String encode(@Nullable String text, boolean lines) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    int end = Math.min(text.length(), MAX_LENGTH);
    StringBuilder out = new StringBuilder(end + 16);
    int marks = 0;
    for (int i = 0; i < end; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      marks = isMark(c) ? marks + 1 : 0;
      if (c == '\r' && lines && i < end && text.charAt(i) == '\n') {
        continue;
      }
      append(out, c, lines, marks);
    }
    if (end < text.length()) {
      out.append("… (").append(text.length() - end).append(" more characters)");
    }
    return out.toString();
  }

  private static void append(StringBuilder out, int c, boolean lines, int marks) {
    if ((c >= 0x20 && c < 0x7F) || (lines && (c == '\n' || c == '\t'))) {
      out.append((char) c);
    } else if (marks > MAX_MARKS || isHidden(c)) {
      out.append('‹').append(code(c)).append('›');
    } else {
      out.appendCodePoint(Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c);
    }
  }

  private static String code(int c) {
    return switch (c) {
      case 0 -> "NUL";
      case 0x07 -> "BEL";
      case 0x08 -> "BS";
      case '\t' -> "TAB";
      case '\n' -> "LF";
      case '\r' -> "CR";
      case 0x1B -> "ESC";
      case 0x7F -> "DEL";
      default -> String.format("U+%04X", c);
    };
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      // letters that draw nothing: Hangul fillers, the blank Braille pattern, grapheme joiner
      default ->
          c == 0x115F
              || c == 0x1160
              || c == 0x3164
              || c == 0xFFA0
              || c == 0x2800
              || c == 0x034F
              || c == 0x17B4
              || c == 0x17B5;
    };
  }
}
