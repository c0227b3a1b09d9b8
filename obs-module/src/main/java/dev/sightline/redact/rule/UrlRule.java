package dev.sightline.redact.rule;

/** Credentials in the authority of a URL of any scheme (RFC 3986 section 3.2.1). */
final class UrlRule implements Rule {
  private static final int LONGEST = 2048;

  @Override
  public String name() {
    return "url-userinfo";
  }

  /** The anchor is {@code ://}. */
  @Override
  public long find(String text, int start, int end, int floor) {
    if (start == 0 || !Ascii.is(text.charAt(start - 1), Ascii.ALNUM)) {
      return NONE;
    }
    int stop = urlEnd(text, end);
    int authority = authorityEnd(text, end, stop);
    int at = last(text, '@', end, authority);
    int colon = indexOf(text, ':', end, stop);
    if (at < end) {
      at = oddPassword(text, end, authority, stop, colon);
    } else if (colon >= 0 && colon < at && !isCertainHost(text, at + 1, authority)) {
      at = Math.max(at, lastAt(text, authority, stop));
    }
    return at < end ? NONE : userInfo(text, end, at, colon);
  }

  private static long userInfo(String text, int from, int at, int colon) {
    if (colon >= 0 && colon < at) {
      boolean empty = colon + 1 == at;
      boolean dummy = !empty && Ascii.hasAt(text, colon + 1, "x-oauth-basic");
      if (empty || dummy || isTokenUser(text, from, colon)) {
        return Harmless.is(text, from, colon) || (empty && !Randomness.is(text, from, colon, 12))
            ? NONE
            : Rule.span(from, empty ? colon : at);
      }
      return Harmless.is(text, colon + 1, at) ? NONE : Rule.span(colon + 1, at);
    }
    return isTokenUser(text, from, at) ? Rule.span(from, at) : NONE;
  }

  private static boolean isTokenUser(String text, int from, int to) {
    return Randomness.is(text, from, to, 16)
        || (to - from >= 32 && Ascii.skip(text, from, to, Ascii.HEX) == to);
  }

  private static int urlEnd(String text, int from) {
    int i = from;
    int stop = Math.min(text.length(), from + LONGEST);
    while (i < stop) {
      char c = text.charAt(i);
      if (Ascii.isSpace(c) || c == '"' || c == '<' || c == '>' || c == '`' || c == '\\') {
        break;
      }
      if (c == ':' && text.startsWith("://", i) && i > from) {
        return schemeStart(text, i, from);
      }
      i++;
    }
    return i;
  }

  private static int schemeStart(String text, int colon, int from) {
    int i = colon;
    while (i > from
        && (Ascii.is(text.charAt(i - 1), Ascii.ALNUM) || "+-.".indexOf(text.charAt(i - 1)) >= 0)) {
      i--;
    }
    return i;
  }

  private static int authorityEnd(String text, int from, int stop) {
    int i = from;
    while (i < stop && "/?#".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  private static int indexOf(String text, char c, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == c) {
        return i;
      }
    }
    return -1;
  }

  private static int last(String text, char c, int from, int to) {
    int i = to - 1;
    while (i >= from && text.charAt(i) != c) {
      i--;
    }
    return i;
  }

  private static int lastAt(String text, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (text.charAt(i) == '@' && Ascii.is(Ascii.at(text, i + 1), Ascii.ALNUM)) {
        return i;
      }
    }
    return -1;
  }

  /** A password with a slash, question mark or hash in it ends the authority too early. */
  private static int oddPassword(String text, int from, int authority, int stop, int colon) {
    if (colon < 0
        || colon > authority
        || authority == stop
        || (colon == from && authority == colon + 1)) {
      return -1;
    }
    int digits = Ascii.skip(text, colon + 1, authority, Ascii.DIGIT);
    if (digits == authority && digits - colon <= 6) {
      return -1;
    }
    int at = lastAt(text, authority, stop);
    return at > 0 && isHost(text, at + 1, Math.min(stop, at + 80)) ? at : -1;
  }

  /** Whether what ends here can only be a host: it has a dot or a port, or nothing follows it. */
  private static boolean isCertainHost(String text, int from, int to) {
    int end = Ascii.skip(text, from, to, Ascii.HOST);
    boolean dotted = text.substring(from, end).indexOf('.') > 0;
    char after = Ascii.at(text, end);
    return dotted || Ascii.at(text, from) == '[' || after == ':' || "/?#".indexOf(after) < 0;
  }

  /** Whether a host with a dot or port, or a last one, begins here. */
  private static boolean isHost(String text, int from, int to) {
    int end = Ascii.skip(text, from, to, Ascii.HOST);
    char after = Ascii.at(text, end);
    return Ascii.at(text, from) == '['
        || (end > from && (end == to || "/?#:,;)".indexOf(after) >= 0));
  }
}
