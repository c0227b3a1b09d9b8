package dev.sightline.redact.rule;

/**
 * Keys given to functions of SQL, {@code pgp_sym_decrypt(column, 'key')}, and the last argument of
 * calls that log in, {@code basicAuth("bob", "x")}.
 */
final class CallRule implements Rule {
  static final String[] FUNCTIONS = {
    "pgp_sym_encrypt(", "pgp_sym_decrypt(", "aes_encrypt(", "aes_decrypt(", "encryptbypassphrase("
  };

  static final String[] LOGINS = {
    "basicauth(",
    "usernamepasswordcredentials(",
    "usernamepasswordauthenticationtoken(",
    "usernamepasswordtoken(",
    "passwordauthentication(",
    "passwordcredential(",
    "getconnection("
  };

  private static final int LONGEST = 512;

  @Override
  public String name() {
    return "call-argument";
  }

  @Override
  public long find(String text, int start, int end, int floor) {
    if (Ascii.at(text, end) == '"' || Ascii.at(text, end) == '\'') {
      return lastArgument(text, end);
    }
    boolean first = Ascii.hasAt(text, start, "encryptby");
    int from = first ? end : secondArgument(text, end);
    char quote = Ascii.at(text, from);
    int close = quote == '\'' ? Ascii.indexOf(text, quote, from + 1, from + LONGEST) : -1;
    return close < 0 ? NONE : PairRule.unlessHarmless(text, Rule.span(from + 1, close));
  }

  /** The last of several quoted arguments. */
  private static long lastArgument(String text, int at) {
    long span = NONE;
    int i = at;
    for (int arguments = 0; arguments < 4; arguments++) {
      char quote = Ascii.at(text, i);
      boolean quoted = quote == '"' || quote == '\'';
      int close = quoted ? Ascii.indexOf(text, quote, i + 1, i + LONGEST) : -1;
      if (close < 0) {
        break;
      }
      span = arguments > 0 ? Rule.span(i + 1, close) : NONE;
      if (Ascii.at(text, close + 1) != ',') {
        break;
      }
      i = Marks.spaces(text, close + 2);
    }
    return PairRule.unlessHarmless(text, span);
  }

  private static int secondArgument(String text, int at) {
    boolean quoted = false;
    int depth = 0;
    int stop = Math.min(text.length(), at + LONGEST);
    for (int i = at; i < stop; i++) {
      char c = text.charAt(i);
      quoted ^= c == '\'';
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && !quoted && depth == 0) {
        return Marks.spaces(text, i + 1);
      }
    }
    return text.length();
  }
}
