package dev.sightline.redact.rule;

/**
 * JSON Web Tokens, signed, encrypted or neither (RFC 7515, 7516): base64url parts joined by dots.
 */
final class JwtRule implements Rule {
  private static final int SHORTEST_HEADER = 10;

  @Override
  public String name() {
    return "jwt";
  }

  @Override
  public long find(String text, int start, int end, int floor) {
    if (Ascii.is(Ascii.at(text, start - 1), Ascii.URL64 | Ascii.DOT)) {
      return NONE; // inside a longer run: looked at from its beginning only
    }
    int to = Ascii.skip(text, start, text.length(), Ascii.URL64);
    if (text.startsWith("hdXRo", start + 3)) { // {"auth...: a file of Docker log-ins
      return Rule.span(start, Ascii.skip(text, to, text.length(), Ascii.BASE64));
    }
    if (to - start < SHORTEST_HEADER) {
      return NONE;
    }
    int parts = 1;
    while (parts < 5 && Ascii.at(text, to) == '.') {
      int next = Ascii.skip(text, to + 1, text.length(), Ascii.URL64 | Ascii.BASE64);
      boolean direct = Ascii.at(text, next) == '.'; // an encrypted token without a key of its own
      if (next - to < 3 && parts < 2 && !direct) {
        break;
      }
      to = next;
      parts++;
    }
    boolean header =
        text.startsWith("hbGci", start + 3)
            || text.startsWith("0eXAi", start + 3)
            || text.startsWith("raWQi", start + 3);
    return parts >= 2 || header ? Rule.span(start, to) : NONE;
  }
}
