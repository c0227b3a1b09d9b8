package dev.sightline.redact.rule;

/**
 * Values that validation quotes back: {@code field 'password': rejected value [x]}, {@code
 * propertyPath=password, invalidValue='x'}.
 */
final class RejectedRule implements Rule {
  static final String[] ANCHORS = {"rejected value [", "invalidvalue=", "invalid value ["};

  private static final int REACH = 160;
  private static final int LONGEST = 512;

  private final KeyNames names;

  RejectedRule(KeyNames names) {
    this.names = names;
  }

  @Override
  public String name() {
    return "rejected-value";
  }

  @Override
  public long find(String text, int start, int end, int floor) {
    char open = text.charAt(end - 1);
    char quote = Ascii.at(text, end);
    boolean quoted = quote == '\'' || quote == '"';
    int from = quoted ? end + 1 : end;
    if (!isAboutSecret(text, start)) {
      return NONE;
    }
    int to = from;
    int stop = Math.min(text.length(), from + LONGEST);
    while (to < stop && !isEnd(text, to, quoted ? quote : open)) {
      to++;
    }
    return PairRule.unlessHarmless(text, Rule.span(from, to));
  }

  private static boolean isEnd(String text, int i, char open) {
    char c = text.charAt(i);
    if (open == '[') {
      return c == ']' && BareValue.ends(text, i);
    }
    return open == '=' ? c == ',' || c == '}' || Ascii.isSpace(c) : c == open;
  }

  private boolean isAboutSecret(String text, int at) {
    int stop = Math.max(0, at - REACH);
    int end = at;
    for (int i = at; i >= stop; i--) {
      boolean part = i > stop && Ascii.is(text.charAt(i - 1), Ascii.KEY);
      if (!part) {
        if (end > i && names.of(text, i, end).isSecret()) {
          return true;
        }
        end = i - 1;
      }
    }
    return false;
  }
}
