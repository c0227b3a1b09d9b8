package dev.sightline.error.grouping;

/**
 * Takes out of a message what differs from one occurrence to the next: numbers, identifiers,
 * addresses, paths, quoted text. One pass; what is beyond {@link #MAX} chars is ignored.
 */
final class MessageTemplates {
  static final int MAX = 1_000;
  private static final int LONGEST_QUOTE = 200;

  private MessageTemplates() {}

  static String of(String message) {
    String text = message.length() > MAX ? message.substring(0, MAX) : message;
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int quoted = isQuote(c) ? closing(text, i) : -1;
      if (quoted > 0) {
        append(out, "<text>");
        i = quoted + 1;
      } else if (isDelimiter(c)) {
        appendDelimiter(out, c);
        i++;
      } else {
        int end = wordEnd(text, i);
        append(out, word(text.substring(i, end)));
        i = end;
      }
    }
    return out.toString().trim();
  }

  private static int wordEnd(String text, int start) {
    int end = start + 1;
    boolean url = false;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (isDelimiter(c) && !(url && "=;|,".indexOf(c) >= 0)) {
        break;
      }
      url |= c == '/' && text.startsWith("://", end - 2);
      end++;
    }
    return end;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'' || c == '`';
  }

  /** Where the quote that opens at {@code start} ends, or -1 when it opens none. */
  private static int closing(String text, int start) {
    if (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      return -1;
    }
    int end = Math.min(text.length(), start + LONGEST_QUOTE);
    for (int i = start + 1; i < end; i++) {
      boolean last = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
      if (text.charAt(i) == text.charAt(start) && last) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isDelimiter(char c) {
    return c <= ' ' || "()[]{}<>,;=|\"'`".indexOf(c) >= 0;
  }

  private static void appendDelimiter(StringBuilder out, char c) {
    if (c > ' ') {
      out.append(c);
    } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
  }

  /** A list of values of one sort becomes one of them, however long it is. */
  private static void append(StringBuilder out, String word) {
    if (word.startsWith("<")) {
      for (String separator : new String[] {", ", ",", " "}) {
        if (endsWith(out, word + separator)) {
          out.setLength(out.length() - separator.length());
          return;
        }
      }
    }
    out.append(word);
  }

  private static boolean endsWith(StringBuilder out, String end) {
    int from = out.length() - end.length();
    return from >= 0 && out.indexOf(end, from) == from;
  }

  private static String word(String word) {
    int end = word.length();
    while (end > 1 && ".:!?".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return WordShapes.placeholder(word.substring(0, end)) + word.substring(end);
  }
}
