package dev.sightline.redact.rule;

/** Credentials in a URL that is percent-encoded itself: {@code https%3A%2F%2Fbob%3Ax%40host}. */
final class EncodedUrlRule implements Rule {
  private static final int LONGEST = 512;

  @Override
  public String name() {
    return "url-userinfo";
  }

  @Override
  public long find(String text, int start, int end, int floor) {
    int colon = -1;
    int stop = Math.min(text.length(), end + LONGEST);
    for (int i = end; i < stop; i++) {
      char c = text.charAt(i);
      if (c == '%' && Ascii.hasAt(text, i, "%3a") && colon < 0) {
        colon = i + 3;
      } else if (c == '%' && Ascii.hasAt(text, i, "%40")) {
        return colon < 0 ? NONE : PairRule.unlessHarmless(text, Rule.span(colon, i));
      } else if (Ascii.isSpace(c) || "&\"'<>".indexOf(c) >= 0 || Ascii.hasAt(text, i, "%2f")) {
        return NONE;
      }
    }
    return NONE;
  }
}
