package dev.sightline.redact.rule;

import dev.sightline.redact.rule.Separator.Kind;
import dev.sightline.redact.rule.Verdict.Strength;
import java.util.Set;

/**
 * A value that follows its name without a sign: SQL ({@code PASSWORD 'x'}), configuration files
 * that separate by spaces ({@code requirepass x}), prose ({@code the password is X9z}).
 */
final class Phrases {
  private static final Set<String> LINKS =
      KeyWords.words(
          "is was are has been have will be now set changed reset updated to as value equals currently"
              + " still the new following");
  private static final String[] DIRECTIVES = {
    "requirepass",
    "masterauth",
    "aws_secret_access_key",
    "aws_session_token",
    "storepass",
    "keypass",
    "ldap_bind_password",
    "bindpw",
    "rootpw",
    "secret_access_key"
  };

  private Phrases() {}

  static long valueAfterName(String text, int from, int to, int value, Verdict verdict) {
    if (PairRule.isOpen(text, value) || text.startsWith("IS ", value)) {
      return NONE;
    }
    if (text.startsWith("- ", value)) {
      long dashed = Values.at(text, Marks.spaces(text, value + 2), Kind.ASSIGNED);
      return dashed != NONE && isRandom(text, dashed, verdict) ? dashed : NONE;
    }
    char first = text.charAt(value);
    boolean quote = first == '\'' || first == '"';
    if (quote && verdict.strength() == Strength.PASSWORD) {
      return PairRule.unlessHarmless(text, Values.at(text, value, Kind.ASSIGNED));
    }
    int linked = afterLinks(text, value);
    if (linked > value) {
      return odd(text, linked, 4);
    }
    if (Ascii.hasAt(text, from - 5, "setx ")
        || isDirective(text, from, to)
        || isNetrc(text, from, value)) {
      return PairRule.unlessHarmless(text, Values.at(text, value, Kind.ASSIGNED));
    }
    int owned = afterOwner(text, value);
    if (owned > value) {
      return odd(text, owned, 4);
    }
    long span = Values.at(text, value, Kind.ASSIGNED);
    boolean table = value - to > 1 && span != NONE;
    if (isCode(text, to, span)
        || (table && Randomness.isUuid(text, Rule.from(span), Rule.to(span)))) {
      return span;
    }
    boolean random = span != NONE && isRandom(text, span, verdict);
    return random ? span : isGiven(text, from) ? odd(text, value, 6) : NONE;
  }

  /** {@code 2FA code 123456}. */
  private static boolean isCode(String text, int nameEnd, long span) {
    int length = Rule.to(span) - Rule.from(span);
    return span != NONE
        && Ascii.hasAt(text, nameEnd - 4, "code")
        && length >= 4
        && length <= 8
        && Ascii.skip(text, Rule.from(span), Rule.to(span), Ascii.DIGIT) == Rule.to(span);
  }

  /** {@code key q83v...=}: random base64 with its padding. */
  static long paddedKey(String text, int value) {
    int to = Ascii.skip(text, value, value + 512, Ascii.BASE64);
    boolean padded = to - value >= 24 && text.charAt(to - 1) == '=';
    return padded && Randomness.is(text, value, to, 20) ? Rule.span(value, to) : NONE;
  }

  private static boolean isRandom(String text, long span, Verdict verdict) {
    int from = Rule.from(span);
    int to = Rule.to(span);
    while (to > from && " $.,;:!?".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return Randomness.is(text, from, to, 16)
        || (verdict.strength() == Strength.PASSWORD && Randomness.isChosen(text, from, to));
  }

  /** {@code with password X9z}. */
  private static boolean isGiven(String text, int from) {
    return Ascii.hasAt(text, from - 5, "with ")
        || Ascii.hasAt(text, from - 6, "using ")
        || Ascii.hasAt(text, from - 4, "and ");
  }

  /** {@code for bob:}, {@code of user bob is}. */
  private static int afterOwner(String text, int at) {
    if (!Ascii.hasAt(text, at, "for ") && !Ascii.hasAt(text, at, "of ")) {
      return at;
    }
    int i = text.indexOf(' ', at) + 1;
    for (int words = 0; words < 3; words++) {
      int end = i;
      while (end < text.length()
          && end < i + 48
          && !Ascii.isSpace(text.charAt(end))
          && text.charAt(end) != ':') {
        end++;
      }
      if (Ascii.at(text, end) == ':' && Ascii.isSpace(Ascii.at(text, end + 1))) {
        return Marks.spaces(text, end + 1);
      }
      if (Ascii.at(text, end) != ' ') {
        return at;
      }
      i = end + 1;
      int linked = afterLinks(text, i);
      if (linked > i) {
        return linked;
      }
    }
    return at;
  }

  private static final long NONE = Rule.NONE;

  /** {@code PIN 4711}, {@code pin code is 4711}. */
  static long pin(String text, int value) {
    int from = afterLinks(text, Ascii.hasAt(text, value, "code ") ? value + 5 : value);
    int to = Ascii.skip(text, from, from + 9, Ascii.DIGIT);
    return to - from >= 4 && to - from <= 8 && !Ascii.isWord(Ascii.at(text, to))
        ? Rule.span(from, to)
        : NONE;
  }

  private static long odd(String text, int at, int fewest) {
    long span = PairRule.isOpen(text, at) ? NONE : Values.at(text, at, Kind.ASSIGNED);
    if (span == NONE || Harmless.is(text, Rule.from(span), Rule.to(span))) {
      return NONE;
    }
    char first = text.charAt(at);
    boolean quoted = first == '\'' || first == '"' || first == '`';
    boolean odd = Randomness.isOdd(text, Rule.from(span), Rule.to(span));
    return quoted || (odd && Rule.to(span) - Rule.from(span) >= fewest) ? span : NONE;
  }

  /** Passes words that join a name to its value; the same place where there are none. */
  private static int afterLinks(String text, int at) {
    int i = at;
    for (int words = 0; words < 6; words++) {
      boolean from = Ascii.hasAt(text, i, "from '") || Ascii.hasAt(text, i, "from \"");
      i += words > 0 && from ? 5 : 0;
      char quote = Ascii.at(text, i);
      boolean quoted = quote == '\'' || quote == '"';
      if (words > 0 && quoted && Harmless.isMarker(text, i + 1)) {
        int close = Ascii.indexOf(text, quote, i + 1, i + 64);
        i = close < 0 ? i : Marks.spaces(text, close + 1); // the old one, masked already
      }
      int end = Ascii.skip(text, i, i + 12, Ascii.LETTER);
      char after = Ascii.at(text, end);
      if (end == i || (after != ' ' && after != ':') || !isLink(text, i, end)) {
        return i;
      }
      i = Marks.spaces(text, end + 1);
    }
    return i;
  }

  private static boolean isLink(String text, int from, int to) {
    for (String link : LINKS) {
      if (link.length() == to - from && Ascii.hasAt(text, from, link)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDirective(String text, int from, int to) {
    if (Ascii.hasAt(text, to - 9, "community")) {
      return true; // of SNMP, or it would be no secret's name
    }
    for (String directive : DIRECTIVES) {
      if (to - from == directive.length() && Ascii.hasAt(text, from, directive)) {
        return true;
      }
    }
    return false;
  }

  /** {@code machine h login u password p}, or a line of its own in such a file. */
  private static boolean isNetrc(String text, int from, int value) {
    int line = from;
    while (line > 0 && from - line < 200 && text.charAt(line - 1) != '\n') {
      line--;
    }
    for (int i = line; i < from; i++) {
      char c = text.charAt(i);
      if ((c == 'l' || c == 'm')
          && (text.startsWith("login ", i) || text.startsWith("machine ", i))) {
        return true;
      }
    }
    int end = BareValue.end(text, value);
    boolean alone =
        text.startsWith("password", from)
            && Marks.spaces(text, line) == from
            && Ascii.endOfLine(text, end) == end;
    return alone && Randomness.isOdd(text, value, end);
  }
}
