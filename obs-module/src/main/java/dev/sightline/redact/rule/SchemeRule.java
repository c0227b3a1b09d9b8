package dev.sightline.redact.rule;

/**
 * Authorization schemes and what follows them (RFC 9110 section 11), in a header or in the middle
 * of a text: {@code Bearer x}, {@code Basic x}, {@code Digest a="b", ...}, {@code AWS4-HMAC-SHA256
 * ...}.
 */
final class SchemeRule implements Rule {
  /** Followed by one token. */
  static final String[] SINGLE = {
    "bearer",
    "basic",
    "token",
    "apikey",
    "api-key",
    "negotiate",
    "ntlm",
    "dpop",
    "splunk",
    "sso-key",
    "geniekey",
    "jwt",
    "key",
    "bot",
    "sharedkeylite",
    "sharedkey",
    "googlelogin",
    "sentry",
    "kerberos",
    "privatetoken",
    "cloudsignature",
    "aws",
    "ssws",
    "hmac"
  };

  /** Followed by a list of pairs. */
  static final String[] LISTS = {
    "digest", "aws4-hmac-sha256", "aws4-ecdsa-p256-sha256", "oauth", "hawk", "signature", "mac",
    "scram-sha-256", "scram-sha-1", "sharedaccesssignature", "hoba", "mutual", "vapid",
        "tc3-hmac-sha256",
    "eg1-hmac-sha256", "hmac-sha256", "acs3-hmac-sha256"
  };

  @Override
  public String name() {
    return "auth-scheme";
  }

  /** An anchor is the name of a scheme with its space, or an authorization header's name. */
  @Override
  public long find(String text, int start, int end, int floor) {
    boolean header = Ascii.hasAt(text, start, "auth") || Ascii.hasAt(text, start, "x-auth");
    if (header) {
      return afterHeader(text, end);
    }
    int value = Marks.spaces(text, end);
    if (isList(text, start)) {
      return list(text, value);
    }
    if (text.charAt(end - 2) == ',') { // a WebSocket's sub-protocol
      int to = credentialsEnd(text, value);
      return Randomness.is(text, value, to, 16) ? Rule.span(value, to) : NONE;
    }
    return single(text, start, value, false);
  }

  private static long afterHeader(String text, int end) {
    int name = PairName.nameEnd(text, end);
    int value = Separator.valueAfter(text, name, end - 4);
    if (value < 0) {
      return NONE;
    }
    int scheme = opened(text, value);
    int length = schemeLength(text, scheme);
    if (length == 0) {
      return NONE;
    }
    int after = gap(text, scheme + length);
    return isList(text, scheme) ? list(text, after) : single(text, scheme, after, true);
  }

  /** Whether a scheme with something behind it stands here, so that this rule decides. */
  static boolean isScheme(String text, int value) {
    int scheme = opened(text, value);
    int length = schemeLength(text, scheme);
    return length > 0 && gap(text, scheme + length) < text.length();
  }

  private static int opened(String text, int at) {
    int i = at;
    while (i < at + 4 && "\"'[\\".indexOf(Ascii.at(text, i)) >= 0 && i < text.length()) {
      i++;
    }
    int encoded = Marks.encodedQuote(text, i);
    return encoded;
  }

  private static int gap(String text, int at) {
    if (Ascii.hasAt(text, at, "%20")) {
      return at + 3;
    }
    return Ascii.at(text, at) == '+' ? at + 1 : Marks.spaces(text, at);
  }

  private static int schemeLength(String text, int at) {
    int length = lengthOf(SINGLE, text, at);
    return length > 0 ? length : lengthOf(LISTS, text, at);
  }

  private static boolean isList(String text, int at) {
    return lengthOf(LISTS, text, at) > 0;
  }

  private static int lengthOf(String[] schemes, String text, int at) {
    for (String scheme : schemes) {
      int end = at + scheme.length();
      char after = Ascii.at(text, end);
      boolean gap = after == ' ' || after == '\t' || after == '+' || Ascii.hasAt(text, end, "%20");
      if (gap && Ascii.hasAt(text, at, scheme)) {
        return scheme.length();
      }
    }
    return 0;
  }

  private static long single(String text, int scheme, int value, boolean inHeader) {
    int from = value;
    if (Ascii.hasAt(text, from, "token=") || Ascii.hasAt(text, from, "auth=")) {
      from = text.indexOf('=', from) + 1;
    }
    char quote = Ascii.at(text, from);
    from = quote == '"' || quote == '\'' ? from + 1 : from;
    int to = credentialsEnd(text, from);
    if (to <= from || Harmless.is(text, from, to)) {
      return NONE;
    }
    if (inHeader) {
      return Rule.span(from, to);
    }
    int name = Ascii.skip(text, from, to, Ascii.LOWER | Ascii.UNDERSCORE);
    if (Ascii.at(text, name) == '=' && Ascii.is(Ascii.at(text, name + 1), Ascii.ALNUM)) {
      return NONE; // token_type=Bearer expires_in=3600: a pair of its own
    }
    boolean basic = Ascii.hasAt(text, scheme, "basic");
    boolean secret = basic ? isBasic(text, from, to) : isToken(text, from, to);
    return secret ? Rule.span(from, to) : NONE;
  }

  private static int credentialsEnd(String text, int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Ascii.is(c, Ascii.TOKEN68)
          || c == ':'
          || c == '|'
          || c == '!'
          || c == '%'
          || c == '$'
          || c == '*') {
        i++;
      } else {
        break;
      }
    }
    while (i > from && ".:".indexOf(text.charAt(i - 1)) >= 0) {
      i--;
    }
    return i;
  }

  /** Base64 that holds a colon. */
  private static boolean isBasic(String text, int from, int to) {
    int end = Ascii.skip(text, from, Math.min(to, from + 400), Ascii.BASE64 | Ascii.URL64);
    if (end - from < 4) {
      return false;
    }
    int bits = 0;
    int buffer = 0;
    for (int i = from; i < end && text.charAt(i) != '='; i++) {
      buffer = buffer << 6 | base64(text.charAt(i));
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        int octet = buffer >>> bits & 0xFF;
        if (octet == ':') {
          return true;
        }
        if (octet < 32) {
          return Randomness.is(text, from, to, 20);
        }
      }
    }
    return Randomness.is(text, from, to, 24);
  }

  private static int base64(char c) {
    if (Ascii.isUpper(c)) {
      return c - 'A';
    }
    if (Ascii.isLower(c)) {
      return c - 'a' + 26;
    }
    return Ascii.isDigit(c) ? c - '0' + 52 : c == '+' || c == '-' ? 62 : 63;
  }

  private static boolean isToken(String text, int from, int to) {
    int length = to - from;
    if (Randomness.isUuid(text, from, to)) {
      return true;
    }
    int digits = 0;
    int cases = 0;
    for (int i = from; i < Math.min(to, from + 64); i++) {
      char c = text.charAt(i);
      digits += Ascii.isDigit(c) ? 1 : 0;
      cases += i > from && Ascii.isUpper(c) && Ascii.isLower(text.charAt(i - 1)) ? 1 : 0;
    }
    return (length >= 6 && digits > 0 && digits < length)
        || (length >= 12 && cases > 1)
        || length >= 20;
  }

  /** A list of pairs: all of it is masked, because each part alone may be the secret. */
  static long list(String text, int value) {
    int from = value;
    int i = value;
    while (i < text.length()) {
      int name = Ascii.skip(text, i, i + 64, Ascii.KEY);
      if (name == i || Ascii.at(text, name) != '=') {
        break;
      }
      int end = pairEnd(text, name + 1);
      int next = end;
      while (next < text.length()
          && (text.charAt(next) == ',' || text.charAt(next) == '&' || text.charAt(next) == ' ')) {
        next++;
      }
      i = next > end ? next : end;
      value = end;
      if (next == end) {
        break;
      }
    }
    if (value > from) {
      return Harmless.isMarker(text, from) ? NONE : Rule.span(from, value);
    }
    int end = credentialsEnd(text, from);
    return Randomness.is(text, from, end, 16) ? Rule.span(from, end) : NONE;
  }

  private static int pairEnd(String text, int at) {
    int slashes = Values.escapedQuote(text, at);
    int open = at + slashes;
    if (Ascii.at(text, open) == '"') {
      int close = text.indexOf('"', open + 1);
      return close < 0 ? Ascii.endOfLine(text, open) : close + 1;
    }
    int i = at;
    while (i < text.length()
        && !Ascii.isSpace(text.charAt(i))
        && ",&\"'".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i;
  }
}
