package dev.sightline.redact.rule;

/**
 * Private keys in PEM, OpenSSH and PGP armour (RFC 7468), on several lines or on one with escaped
 * line breaks. Without an end line, everything that may belong to the key goes.
 */
final class PemRule implements Rule {
  private static final int LABEL = 48;

  /** Beyond this, the body's own alphabet says where a key ends. */
  private static final int LONGEST = 16_384;

  @Override
  public String name() {
    return "private-key";
  }

  @Override
  public long find(String text, int start, int end, int floor) {
    if (text.charAt(start) != '-') {
      return puttyLines(text, end);
    }
    String edge = text.startsWith("-----", start) ? "-----" : "----";
    int dashes = indexOf(text, edge, end, end + LABEL);
    if (dashes < 0 || !isPrivate(text, end, dashes)) {
      return NONE;
    }
    int body = dashes + edge.length();
    String foot = edge.length() == 5 ? "-----END" : "---- END";
    int close = indexOf(text, foot, body, body + LONGEST);
    if (close < 0 || !looksLikeKey(text, body, close)) {
      return Rule.span(body, bodyEnd(text, body));
    }
    return Harmless.isMarker(text, Marks.spaces(text, body)) ? NONE : Rule.span(body, close);
  }

  /** {@code Private-Lines: 8} and the lines, as in PuTTY's files. */
  private static long puttyLines(String text, int end) {
    int from = Ascii.skip(text, end, end + 8, Ascii.SPACE | Ascii.DIGIT);
    int near = Ascii.skip(text, from, from + 72, Ascii.BASE64);
    return Randomness.is(text, from, near, 16) ? Rule.span(from, bodyEnd(text, near)) : NONE;
  }

  private static int indexOf(String text, String what, int from, int to) {
    int stop = Math.min(to, text.length() - what.length());
    for (int i = from; i <= stop; i++) {
      if (text.charAt(i) == what.charAt(0) && text.startsWith(what, i)) {
        return i;
      }
    }
    return -1;
  }

  static boolean isPrivate(String text, int from, int to) {
    int at = indexOf(text, "PRIVATE KEY", from, to);
    return (at >= 0 && at < to)
        || text.startsWith("PGP PRIVATE", from)
        || text.startsWith("PuTTY", from);
  }

  private static boolean looksLikeKey(String text, int from, int close) {
    return bodyEnd(text, from) >= Math.min(close, from + 1);
  }

  /** One past the last character that base64 lines, their headers and their breaks may have. */
  static int bodyEnd(String text, int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean part =
          Ascii.is(c, Ascii.BASE64 | Ascii.SPACE)
              || c == '\\'
              || c == ':'
              || c == ','
              || c == '-'
              || c == '.'
              || c == '%'
              || c == '_';
      if (!part) {
        break;
      }
      i++;
    }
    return i;
  }
}
