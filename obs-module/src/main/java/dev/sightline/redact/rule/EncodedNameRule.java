package dev.sightline.redact.rule;

import org.jspecify.annotations.Nullable;

/** Names written with percent or Unicode escapes where none are needed: {@code p%61ssword=x}. */
final class EncodedNameRule implements Rule {
  private static final int REACH = 96;

  private final KeyNames names;

  EncodedNameRule(KeyNames names) {
    this.names = names;
  }

  @Override
  public String name() {
    return "encoded-name";
  }

  @Override
  public long find(String text, int start, int end, int floor) {
    int from = start;
    while (from > floor && start - from < REACH && isPart(text.charAt(from - 1))) {
      from--;
    }
    int to = end;
    while (to < text.length() && to - start < REACH && isPart(text.charAt(to))) {
      to++;
    }
    int value = Separator.valueAfter(text, to, from);
    if (value < 0 || value >= text.length()) {
      return NONE;
    }
    String name = decoded(text, from, to);
    if (name == null || !names.of(name).isSecret()) {
      return NONE;
    }
    return PairRule.unlessHarmless(text, Values.at(text, value, Separator.Kind.ASSIGNED));
  }

  private static boolean isPart(char c) {
    return Ascii.is(c, Ascii.KEY) || c == '%' || c == '\\' || c == '+';
  }

  private static @Nullable String decoded(String text, int from, int to) {
    StringBuilder name = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      int escape = c == '%' ? 1 : c == '\\' && Ascii.at(text, i + 1) == 'u' ? 4 : 0;
      int high = escape == 0 ? -1 : Ascii.hexValue(Ascii.at(text, i + escape));
      int low = escape == 0 ? -1 : Ascii.hexValue(Ascii.at(text, i + escape + 1));
      if (high >= 0 && low >= 0) {
        name.append((char) (high * 16 + low));
        i += escape + 1;
      } else if (c != '\\') {
        name.append(c);
      }
    }
    return name.length() == to - from ? null : name.toString();
  }
}
