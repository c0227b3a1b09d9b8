package dev.sightline.redact.rule;

/** Commands whose password is an argument at a known place. */
final class ArgumentRule implements Rule {
  static final String[] COMMANDS = {
    "add_user ", "change_password ", "authenticate_user ", "net user ", "net use ", "htpasswd -"
  };

  @Override
  public String name() {
    return "command-argument";
  }

  @Override
  public long find(String text, int start, int end, int floor) {
    char first = text.charAt(start);
    if (first == '"') {
      int close = text.indexOf('"', end);
      return close < 0
          ? NONE
          : PairRule.unlessHarmless(text, Rule.span(end, Math.max(close, lastQuote(text, close))));
    }
    if (first == ' ') {
      return PairRule.unlessHarmless(text, Rule.span(end, wordEnd(text, end)));
    }
    int argument = Ascii.hasAt(text, start, "htpasswd") ? 3 : 2;
    if (argument == 3 && Ascii.indexOf(text, 'b', end, wordEnd(text, end)) < 0) {
      return NONE;
    }
    return argument(text, argument == 3 ? wordEnd(text, end) + 1 : end, argument == 3 ? 3 : 2);
  }

  private static long argument(String text, int at, int which) {
    int from = at;
    for (int i = 1; i < which; i++) {
      from = Marks.spaces(text, wordEnd(text, from));
    }
    for (int words = 0; words < 2 && isShare(text, from); words++) {
      from = Marks.spaces(text, wordEnd(text, from));
    }
    int to = wordEnd(text, from);
    if (Ascii.hasAt(text, from, "/user:")) {
      from = Marks.spaces(text, to);
      to = wordEnd(text, from);
    }
    char first = Ascii.at(text, from);
    boolean option = first == '/' || first == '-' || first == '*' || first == 0;
    return option || !Randomness.isOdd(text, from, to)
        ? NONE
        : PairRule.unlessHarmless(text, Rule.span(from, to));
  }

  /** A drive or a share, before which no password stands. */
  private static boolean isShare(String text, int at) {
    return text.startsWith("\\\\", at) || Ascii.at(text, at + 1) == ':';
  }

  private static int lastQuote(String text, int close) {
    int next = close + 1;
    return Ascii.at(text, next) == ' ' && Ascii.at(text, next + 1) == '"'
        ? text.indexOf('"', next + 2)
        : close;
  }

  private static int wordEnd(String text, int from) {
    int i = from;
    while (i < text.length() && i < from + 256 && !Ascii.isSpace(text.charAt(i))) {
      if (text.charAt(i) == '"' && i > from && BareValue.ends(text, i)) {
        return i; // the string that holds the command
      }
      i++;
    }
    return i;
  }
}
