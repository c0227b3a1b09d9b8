package dev.sightline.redact.rule;

import dev.sightline.redact.rule.Separator.Kind;
import dev.sightline.redact.rule.Verdict.Strength;

/** Values that no sign joins to their name: {@code --password x}, {@code password is X9z}. */
final class FlagValue {
  private FlagValue() {}

  static boolean mayBeFlag(String text, int to) {
    char c = Ascii.at(text, to);
    return " \t\"'(,]".indexOf(c) >= 0 && to + 1 < text.length();
  }

  /** {@code --password x}, {@code password 'x'}, {@code password is X9z}. */
  static long after(String text, int from, int to, Verdict verdict) {
    int closed = Marks.closing(text, to);
    int value = Marks.spaces(text, closed);
    char first = Ascii.at(text, value);
    boolean flag = Ascii.at(text, from - 1) == '-' && closed == to;
    boolean call = first == '(' && value == to;
    if (call && verdict.strength() == Strength.PASSWORD) {
      char quote = Ascii.at(text, value + 1);
      return quote == '"' || quote == '\''
          ? PairRule.unlessHarmless(text, Values.at(text, value + 1, Kind.ASSIGNED))
          : Rule.NONE;
    }
    if (call && Ascii.at(text, value + 1) == '"' && verdict.isSecret()) {
      long quoted = Values.at(text, value + 1, Kind.ASSIGNED);
      boolean random = quoted != Rule.NONE && Randomness.is(text, value + 2, Rule.to(quoted), 16);
      return random ? quoted : Rule.NONE;
    }
    if (first == '(' && verdict.isSecret()) {
      int close = Ascii.indexOf(text, ')', value, value + 300);
      boolean random = close > 0 && Randomness.is(text, value + 1, close, 16);
      return random ? Rule.span(value + 1, close) : Rule.NONE;
    }
    if (flag && first == ',' && verdict.isSecret()) {
      int item = Marks.spaces(text, value + 1);
      return item == value + 1 || Ascii.at(text, item) == '-'
          ? Rule.NONE
          : PairRule.unlessHarmless(text, Values.at(text, item, Kind.ASSIGNED));
    }
    if (value == closed || first == 0) {
      return Rule.NONE;
    }
    if (!verdict.isSecret()) {
      return Ascii.hasAt(text, to - 3, "pin")
          ? Phrases.pin(text, value)
          : Ascii.hasAt(text, to - 3, "key")
              ? Phrases.paddedKey(text, value)
              : Ascii.hasAt(text, to - 7, "session") ? sessionId(text, value) : Rule.NONE;
    }
    if (flag) {
      return first == '-' || first == '('
          ? Rule.NONE
          : PairRule.unlessHarmless(text, Values.at(text, value, Kind.ASSIGNED));
    }
    return Phrases.valueAfterName(text, from, to, value, verdict);
  }

  /** {@code session 9F3A...}, {@code session id 9F3A...}. */
  private static long sessionId(String text, int at) {
    boolean id =
        Ascii.hasAt(text, at, "id ")
            || Ascii.hasAt(text, at, "id: ")
            || Ascii.hasAt(text, at, "id=");
    long span = Values.at(text, id ? Marks.spaces(text, at + 3) : at, Kind.ASSIGNED);
    boolean random = span != Rule.NONE && Randomness.is(text, Rule.from(span), Rule.to(span), 20);
    return random ? span : Rule.NONE;
  }
}
