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
    int from = nameStart(text, start, floor);
    int to = nameEnd(text, isNameChar(text, end - 1) ? end : end - 1);
    int value = Separator.valueAfter(text, to, from);
    if (value >= text.length() || (value < 0 && !mayBeFlag(text, to))) {
      return NONE;
    }
    Verdict verdict = verdict(text, from, to, floor);
    if (verdict.isNothing()) {
      return NONE;
    }
    if (value < 0) {
      return flagValue(text, from, to, verdict);
    }
    Kind kind = Separator.kind(text, to, from, value);
    return verdict.strength() == Strength.LIKELY
        ? likely(text, to, value, kind)
        : certain(text, from, to, value, kind, verdict);
  }

  @Override
  public String nameAt(String text, int start, int end, int floor) {
    int from = nameStart(text, start, floor);
    int to = nameEnd(text, isNameChar(text, end - 1) ? end : end - 1);
    Verdict verdict = verdict(text, from, to, floor);
    return verdict.isNothing() ? name() : verdict.rule();
  }

  private Verdict verdict(String text, int from, int to, int floor) {
    Verdict verdict = names.of(text, from, to);
    if (verdict.isSecret()) {
      return verdict;
    }
    int wider = wordBefore(text, from, floor);
    Verdict two = wider < from ? names.of(text, wider, to) : verdict;
    return two.isSecret() ? two : verdict;
  }

  static int nameStart(String text, int at, int floor) {
    int stop = Math.max(floor, at - REACH);
    int i = at;
    while (i > stop && isNameChar(text, i - 1)) {
      i--;
    }
    while (i < at && (text.charAt(i) == '-' || text.charAt(i) == '.' || text.charAt(i) == '$')) {
      i++;
    }
    boolean define = i > 0 && text.charAt(i - 1) == '-' && "DP".indexOf(text.charAt(i)) >= 0;
    return define && i < at && Ascii.at(text, i - 2) != '-' ? i + 1 : i;
  }

  private static boolean isNameChar(String text, int i) {
    char c = text.charAt(i);
    return Ascii.is(c, Ascii.KEY) || (c >= 128 && Character.isLetterOrDigit(c));
  }

  /** Where the word before begins, for names of two words such as {@code api key}. */
  private static int wordBefore(String text, int from, int floor) {
    int end = from - 1;
    if (end <= floor || text.charAt(end) != ' ' || !Ascii.isLetter(text.charAt(end - 1))) {
      return from;
    }
    int i = end;
    while (i > floor && end - i < 24 && Ascii.is(text.charAt(i - 1), Ascii.ALNUM | Ascii.DASH)) {
      i--;
    }
    return i;
  }

  static int nameEnd(String text, int at) {
    int stop = Math.min(text.length(), at + REACH);
    int i = at;
    while (i < stop && isNameChar(text, i) && !isArrow(text, i)) {
      i++;
    }
    return i;
  }

  private static boolean isArrow(String text, int i) {
    return text.charAt(i) == '-' && Ascii.at(text, i + 1) == '>';
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
    if (isArn(text, from)
        || isAddressOrLine(text, to, value, verdict)
        || isWorkingDirectory(text, from, to, value)) {
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
        || isHarmless(text, span, to, kind, verdict)
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
    int sign = Separator.spaces(text, end);
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

  private static boolean isHarmless(
      String text, long span, int nameEnd, Kind kind, Verdict verdict) {
    int from = Rule.from(span);
    int to = Rule.to(span);
    if (Harmless.is(text, from, to)) {
      return true;
    }
    char last = text.charAt(nameEnd - 1);
    boolean password = verdict.strength() == Strength.PASSWORD;
    boolean plural = (last | 32) == 's' && (!password || (text.charAt(nameEnd - 2) | 32) == 'd');
    boolean id = (last | 32) == 'd' && !password;
    if ((plural || id) && isCount(text, from, to)) {
      return true;
    }
    if (Ascii.hasAt(text, nameEnd - 6, "cookie") && text.charAt(to - 1) == '=') {
      return true;
    }
    return (kind == Kind.COLON && isProse(text, from, to, verdict))
        || isTally(text, nameEnd, from, to);
  }

  private static boolean isDigits(String text, int from, int to, int fewest, int most) {
    return to - from >= fewest
        && to - from <= most
        && Ascii.skip(text, from, to, Ascii.DIGIT) == to;
  }

  private static boolean isCount(String text, int from, int to) {
    return to - from <= 9 && Ascii.skip(text, from, to, Ascii.DIGIT | Ascii.DOT) == to;
  }

  /** {@code pass=3 fail=0}: results of a run, not passwords. */
  private static boolean isTally(String text, int nameEnd, int from, int to) {
    return Ascii.hasAt(text, nameEnd - 4, "pass")
        && !Ascii.isWord(Ascii.at(text, nameEnd - 5))
        && ((isCount(text, from, to) && to - from <= 3) || isTestName(text, nameEnd, from, to));
  }

  /** {@code PASS: com.acme.ShopTest}. */
  private static boolean isTestName(String text, int nameEnd, int from, int to) {
    return text.startsWith("PASS:", nameEnd - 4)
        && Ascii.skip(text, from, to, Ascii.LETTER | Ascii.DOT) == to;
  }

  /** {@code token: the second one}: a plain word that more plain words follow. */
  private static boolean isProse(String text, int from, int to, Verdict verdict) {
    if (verdict.strength() == Strength.PASSWORD || Randomness.isOdd(text, from, to)) {
      return false;
    }
    int next = Separator.spaces(text, to);
    int end = Ascii.skip(text, next, next + 32, Ascii.LETTER);
    char after = Ascii.at(text, end);
    return next > to
        && end > next
        && (end == text.length() || after == ' ' || after == '.' || after == ',');
  }

  /**
   * {@code token-service:8080}, {@code Token.java:42}: a port or a line number follows the colon.
   */
  private static boolean isAddressOrLine(String text, int nameEnd, int value, Verdict verdict) {
    if (value != nameEnd + 1 || text.charAt(nameEnd) != ':') {
      return false;
    }
    int end = Ascii.skip(text, value, value + 6, Ascii.DIGIT);
    char after = Ascii.at(text, end);
    boolean number = end - value >= 2 && end - value <= 5 && !Ascii.isWord(after);
    return number && (verdict.strength() != Strength.PASSWORD || after == '/' || after == ')');
  }

  /** {@code arn:aws:secretsmanager:...:secret:name}: the name of a secret. */
  private static boolean isArn(String text, int from) {
    if (Ascii.at(text, from - 1) != ':') {
      return false;
    }
    int i = from;
    int stop = Math.max(0, from - REACH);
    while (i > stop && (Ascii.is(text.charAt(i - 1), Ascii.KEY) || text.charAt(i - 1) == ':')) {
      i--;
    }
    return text.startsWith("arn:", i);
  }

  private static boolean isWorkingDirectory(String text, int from, int to, int value) {
    char first = Ascii.at(text, value);
    boolean path = first == '/' || first == '~' || Ascii.at(text, value + 1) == ':';
    return path
        && text.startsWith("PWD", to - 3)
        && (to - from == 3 || text.startsWith("OLD", from));
  }

  private static boolean mayBeFlag(String text, int to) {
    char c = Ascii.at(text, to);
    return " \t\"'(,]".indexOf(c) >= 0 && to + 1 < text.length();
  }

  /** {@code --password x}, {@code password 'x'}, {@code password is X9z}. */
  private static long flagValue(String text, int from, int to, Verdict verdict) {
    int closed = Separator.closing(text, to);
    int value = Separator.spaces(text, closed);
    char first = Ascii.at(text, value);
    boolean flag = Ascii.at(text, from - 1) == '-' && closed == to;
    boolean call = first == '(' && value == to;
    if (call && verdict.strength() == Strength.PASSWORD) {
      char quote = Ascii.at(text, value + 1);
      return quote == '"' || quote == '\''
          ? unlessHarmless(text, Values.at(text, value + 1, Kind.ASSIGNED))
          : NONE;
    }
    if (call && Ascii.at(text, value + 1) == '"' && verdict.isSecret()) {
      long quoted = Values.at(text, value + 1, Kind.ASSIGNED);
      boolean random = quoted != NONE && Randomness.is(text, value + 2, Rule.to(quoted), 16);
      return random ? quoted : NONE;
    }
    if (first == '(' && verdict.isSecret()) {
      int close = Ascii.indexOf(text, ')', value, value + 300);
      boolean random = close > 0 && Randomness.is(text, value + 1, close, 16);
      return random ? Rule.span(value + 1, close) : NONE;
    }
    if (flag && first == ',' && verdict.isSecret()) {
      int item = Separator.spaces(text, value + 1);
      return item == value + 1 || Ascii.at(text, item) == '-'
          ? NONE
          : unlessHarmless(text, Values.at(text, item, Kind.ASSIGNED));
    }
    if (value == closed || first == 0) {
      return NONE;
    }
    if (!verdict.isSecret()) {
      return Ascii.hasAt(text, to - 3, "pin")
          ? Phrases.pin(text, value)
          : Ascii.hasAt(text, to - 3, "key")
              ? Phrases.paddedKey(text, value)
              : Ascii.hasAt(text, to - 7, "session") ? sessionId(text, value) : NONE;
    }
    if (flag) {
      return first == '-' || first == '('
          ? NONE
          : unlessHarmless(text, Values.at(text, value, Kind.ASSIGNED));
    }
    return Phrases.valueAfterName(text, from, to, value, verdict);
  }

  /** {@code session 9F3A...}, {@code session id 9F3A...}. */
  private static long sessionId(String text, int at) {
    boolean id =
        Ascii.hasAt(text, at, "id ")
            || Ascii.hasAt(text, at, "id: ")
            || Ascii.hasAt(text, at, "id=");
    long span = Values.at(text, id ? Separator.spaces(text, at + 3) : at, Kind.ASSIGNED);
    boolean random = span != NONE && Randomness.is(text, Rule.from(span), Rule.to(span), 20);
    return random ? span : NONE;
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
