package dev.sightline.redact.rule;

/** Keys given to functions of SQL: {@code pgp_sym_decrypt(column, 'key')}. */
final class CallRule implements Rule {
  static final String[] FUNCTIONS = {
    "pgp_sym_encrypt(", "pgp_sym_decrypt(", "aes_encrypt(", "aes_decrypt(", "encryptbypassphrase("
  };

  private static final int LONGEST = 512;

  @Override
  public String name() {
    return "sql-key";
  }

  @Override
  public long find(String text, int start, int end, int floor) {
    boolean first = Ascii.hasAt(text, start, "encryptby");
    int from = first ? end : secondArgument(text, end);
    char quote = Ascii.at(text, from);
    int close = quote == '\'' ? Ascii.indexOf(text, quote, from + 1, from + LONGEST) : -1;
    return close < 0 ? NONE : PairRule.unlessHarmless(text, Rule.span(from + 1, close));
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
        return Separator.spaces(text, i + 1);
      }
    }
    return text.length();
  }
}
