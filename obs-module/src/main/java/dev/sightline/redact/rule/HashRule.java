package dev.sightline.redact.rule;

/** Stored password hashes: crypt(3), modular and LDAP forms. */
final class HashRule implements Rule {
  private static final int SHORTEST = 16;

  @Override
  public String name() {
    return "password-hash";
  }

  @Override
  public long find(String text, int start, int end, int floor) {
    int i =
        text.charAt(start) == '{'
            ? Math.max(end, Ascii.indexOf(text, '}', start, start + 24) + 1)
            : end;
    if (i > start + 24) {
      return NONE;
    }
    int from = i;
    while (i < text.length()
        && (Ascii.is(text.charAt(i), Ascii.TOKEN68) || "$,:".indexOf(text.charAt(i)) >= 0)) {
      if (text.charAt(i) == ':' && !text.startsWith("SCRAM", start)) {
        break;
      }
      i++;
    }
    while (i > from && ".,".indexOf(text.charAt(i - 1)) >= 0 && i == text.length()) {
      i--;
    }
    boolean reversible = text.startsWith("{xor", start) || text.startsWith("{aes", start);
    return i - from >= (reversible ? 4 : SHORTEST) ? Rule.span(start, i) : NONE;
  }
}
