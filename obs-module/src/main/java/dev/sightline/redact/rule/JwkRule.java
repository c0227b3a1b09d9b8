package dev.sightline.redact.rule;

/** Private members of JSON Web Keys (RFC 7517, RFC 7518 section 6): d, k, p, q, dp, dq, qi. */
final class JwkRule implements Rule {
  static final String[] MEMBERS = {"d", "k", "p", "q", "dp", "dq", "qi"};

  private static final int REACH = 2048;
  private static final int SHORTEST = 16;

  @Override
  public String name() {
    return "jwk";
  }

  /** The anchor is the quoted name. */
  @Override
  public long find(String text, int start, int end, int floor) {
    int colon = Marks.spaces(text, end);
    int open = Marks.spaces(text, colon + 1);
    int slashes = Values.escapedQuote(text, open);
    int from = open + slashes + 1;
    if (Ascii.at(text, colon) != ':' || Ascii.at(text, from - 1) != '"') {
      return NONE;
    }
    int near = Ascii.skip(text, from, from + 64, Ascii.URL64);
    return near - from >= SHORTEST && isInKey(text, start)
        ? Rule.span(from, Ascii.skip(text, near, text.length(), Ascii.URL64))
        : NONE;
  }

  private static boolean isInKey(String text, int at) {
    int stop = Math.min(text.length(), at + REACH);
    for (int i = Math.max(0, at - REACH); i < stop; i++) {
      if (text.charAt(i) == 'k' && text.startsWith("kty", i)) {
        return true;
      }
    }
    return false;
  }
}
