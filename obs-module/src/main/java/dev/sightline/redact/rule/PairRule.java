package dev.sightline.redact.rule;

import dev.sightline.redact.rule.Separator.Kind;
import dev.sightline.redact.rule.Verdict.Strength;

/** A name that says secret, joined to a value: {@code key=value} in every notation. */
final class PairRule implements Rule {
  private static final int REACH = 96;
  private static final String ABOUT = "key.about";

  /** How much of a value is looked at before it is taken for a secret. */
  private static final int NEAR = 200;

  private final KeyNames names;

  PairRule(KeyNames names) {
    this.names = names;
  }

  @Override
  public String name() {
    return "pair";
  }

  @Override
  public long find(String text, int start, int end, int floor) {
    int from = PairName.nameStart(text, start, floor);
    int to = PairName.nameEnd(text, PairName.isNameChar(text, end - 1) ? end : end - 1);
    int value = Separator.valueAfter(text, to, from);
    if (value >= text.length() || (value < 0 && !FlagValue.mayBeFlag(text, to))) {
      return NONE;
    }
    Verdict verdict = verdict(text, from, to, floor);
    if (verdict.isNothing()) {
      return NONE;
    }
    if (value < 0) {
      return FlagValue.after(text, from, to, verdict);
    }
    Kind kind = Separator.kind(text, to, from, value);
    return verdict.strength() == Strength.LIKELY
        ? likely(text, to, value, kind)
        : certain(text, from, to, value, kind, verdict);
  }

  @Override
  public String nameAt(String text, int start, int end, int floor) {
    int from = PairName.nameStart(text, start, floor);
    int to = PairName.nameEnd(text, PairName.isNameChar(text, end - 1) ? end : end - 1);
    Verdict verdict = verdict(text, from, to, floor);
    return verdict.isNothing() ? name() : verdict.rule();
  }

  private Verdict verdict(String text, int from, int to, int floor) {
    Verdict verdict = names.of(text, from, to);
    if (verdict.isSecret()) {
      return verdict;
    }
    int wider = PairName.wordBefore(text, from, floor);
    Verdict two = wider < from ? names.of(text, wider, to) : verdict;
    return two.isSecret() ? two : verdict;
  }

  private static long likely(String text, int nameEnd, int value, Kind kind) {
    if (text.charAt(nameEnd) == ',' && value == nameEnd + 1) {
      return NONE; // a list of fields names no value
    }
    int from = value;
    while (from < value + 8 && "\"'\\[ ".indexOf(Ascii.at(text, from)) >= 0) {
      from++;
    }
    int near = Ascii.skip(text, from, from + NEAR, Ascii.TOKEN68);
    boolean pin = Ascii.hasAt(text, nameEnd - 3, "pin") && isDigits(text, from, near, 4, 8);
    if (!pin && (!Randomness.is(text, from, near, 16) || isFile(text, from, near))) {
      return NONE;
    }
    return unlessHarmless(text, Values.at(text, value, kind));
  }

  /** {@code key=images/9f2c....png}: where something lies. */
  private static boolean isFile(String text, int from, int to) {
    int dot = to;
    while (dot > from && to - dot < 6 && Ascii.isLower(text.charAt(dot - 1))) {
      dot--;
    }
    boolean extension = dot > from && to - dot >= 2 && to - dot <= 5 && text.charAt(dot - 1) == '.';
    return extension && Ascii.indexOf(text, '/', from, dot) > 0;
  }

  private long certain(String text, int from, int to, int value, Kind kind, Verdict verdict) {
    if (HarmlessPair.isArn(text, from)
        || HarmlessPair.isAddressOrLine(text, to, value, verdict)
        || HarmlessPair.isWorkingDirectory(text, from, to, value)) {
      return NONE;
    }
    if (SchemeRule.isScheme(text, value) || isReference(text, value)) {
      return NONE;
    }
    if (Ascii.hasAt(text, to - 9, "signature") && Ascii.hasAt(text, value, "t=")) {
      return SchemeRule.list(text, value);
    }
    long span = Values.at(text, value, kind);
    long whole = span == NONE ? NONE : Extension.inConnection(text, from, span);
    if (whole != span && !Harmless.isMarker(text, value)) {
      return whole;
    }
    if (span == NONE
        || HarmlessPair.isHarmless(text, span, to, kind, verdict)
        || (kind == Kind.COLON && isPair(text, span))) {
      return NONE;
    }
    return Extension.of(text, from, span, verdict);
  }

  /** {@code secret: {secretName: x}}: where the secret is. */
  private boolean isReference(String text, int value) {
    int end = Ascii.skip(text, value + 1, value + REACH, Ascii.KEY);
    boolean path = end == value + 5 && text.startsWith("path", value + 1);
    return text.charAt(value) == '{'
        && Ascii.at(text, end) == ':'
        && (path || names.of(text, value + 1, end).rule().equals(ABOUT));
  }

  /** {@code invalid credentials: password = x}: what follows is a pair of its own. */
  private boolean isPair(String text, long span) {
    int end = Rule.to(span);
    int sign = Marks.spaces(text, end);
    int from = Rule.from(span);
    int inner = Ascii.skip(text, from, Math.min(end, from + 12), Ascii.LETTER);
    if (inner > from
        && inner + 1 < end
        && text.charAt(inner) == '='
        && text.charAt(inner + 1) != '=') {
      return names.of(text, from, inner).strength() == Strength.NONE;
    }
    boolean pair = sign > end && Ascii.at(text, sign) == '=' && Ascii.at(text, sign + 1) != '=';
    return pair && !names.of(text, from, end).isNothing();
  }

  private static boolean isDigits(String text, int from, int to, int fewest, int most) {
    return to - from >= fewest
        && to - from <= most
        && Ascii.skip(text, from, to, Ascii.DIGIT) == to;
  }

  /** Brackets are searched for their end, which only a certain name is worth. */
  static boolean isOpen(String text, int at) {
    char c = Ascii.at(text, at);
    return c == '{' || c == '[';
  }

  static long unlessHarmless(String text, long span) {
    return span == NONE || Harmless.is(text, Rule.from(span), Rule.to(span)) ? NONE : span;
  }
}
