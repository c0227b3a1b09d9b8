package dev.sightline.redact.rule;

import java.util.Set;

/**
 * Values that give nothing away under any name: empty, masked already, placeholders, status words.
 */
final class Harmless {
  private static final Set<String> WORDS =
      KeyWords.words(
          "null nil none undefined true false yes no on off n/a na nan unset empty default"
              + " expired invalid required missing failed failure mismatch incorrect wrong rejected"
              + " accepted denied revoked valid ok okay unknown disabled enabled optional provided"
              + " present absent hidden masked redacted filtered removed omitted protected encrypted"
              + " hashed not must should cannot can't could can may might will would is are was were"
              + " has have had does do did for from to of the a an in at by with without and or but"
              + " if when this that these your you please enter use used using reset changed change"
              + " updated update created generated generating generation refreshed refresh refreshing"
              + " validated validation verified verify verifying verification issued issuing received"
              + " sent found accepted authenticated authorized unauthorized unauthenticated forbidden"
              + " anonymous already too at contains needs cache hit miss error exception success"
              + " successful successfully ok. done retry retrying loading loaded rotated rotation"
              + " expires expiring expiry set unchanged same different weak strong short long ignored"
              + " skipped skipping checking checked check fetching fetched fetch obtaining obtained"
              + " requesting requested request login logout user string number integer boolean object"
              + " array function int text char varchar password token secret bearer basic digest"
              + " negotiate ntlm jwt oauth oauth2 apikey anonymous must-change plain plaintext"
              + " authentication authorization complete completed count type value values got"
              + " expected unexpected character end only after before cleared deleted closed opened"
              + " no-store supported unsupported ready pending active inactive stale fresh same-origin"
              + " cookie cookies header debug info warn trace all include omit see clause timeout timed passed tests test passing");
  private static final int LONGEST_WORD = 20;
  private static final int LONGEST_PHRASE = 48;

  /** No placeholder or mask is longer. */
  private static final int LONGEST = 256;

  private Harmless() {}

  /**
   * Whether a value is harmless.
   *
   * @param from its first character, without quotes
   * @param to one past its last
   */
  static boolean is(String text, int from, int to) {
    if (to <= from) {
      return true;
    }
    char first = text.charAt(from);
    if (first == '[' && isMarker(text, from)) {
      return true;
    }
    if (to - from > LONGEST) {
      return false;
    }
    return isPlaceholder(text, from, to, first)
        || isRepeated(text, from, to)
        || isWord(text, from, to);
  }

  /** Whether a mask of ours, or of another product, begins here. */
  static boolean isMarker(String text, int at) {
    return Ascii.hasAt(text, at, "[redacted")
        || Ascii.hasAt(text, at, "[filtered]")
        || Ascii.hasAt(text, at, "[masked]")
        || Ascii.hasAt(text, at, "[hidden]")
        || Ascii.hasAt(text, at, "[secret]")
        || Ascii.hasAt(text, at, "[protected]")
        || Ascii.hasAt(text, at, "[removed]");
  }

  private static boolean isPlaceholder(String text, int from, int to, char first) {
    char second = Ascii.at(text, from + 1);
    char last = text.charAt(to - 1);
    return switch (first) {
      case '$' ->
          second == '{'
              || second == '('
              || ((Ascii.isLetter(second) || second == '_') && isName(text, from + 1, to))
              || (to - from <= 3 && Ascii.skip(text, from + 1, to, Ascii.DIGIT) == to);
      case '{' -> second == '{' || second == '}' || (last == '}' && isName(text, from + 1, to - 1));
      case '#' -> second == '{' || second == '[';
      case '<' -> isBetween(text, from, '>');
      case '(' -> isBetween(text, from, ')');
      case '[' ->
          last == ']' && Ascii.skip(text, from + 1, to, Ascii.UPPER | Ascii.UNDERSCORE) == to - 1;
      case '%' -> (last == '%' && isName(text, from + 1, to - 1)) || to - from == 2;
      case '@' -> last == '@' && isName(text, from + 1, to - 1);
      case ':', '?' ->
          to - from == 1 || (first == ':' && isName(text, from + 1, to) && to - from < 24);
      default -> isReference(text, from, to);
    };
  }

  private static boolean isReference(String text, int from, int to) {
    return Ascii.hasAt(text, from, "process.env.")
        || Ascii.hasAt(text, from, "os.environ")
        || Ascii.hasAt(text, from, "system.getenv(")
        || Ascii.hasAt(text, from, "secrets.")
        || Ascii.hasAt(text, from, "vault:")
        || Ascii.hasAt(text, from, "arn:aws:")
        || Ascii.hasAt(text, from, "env(")
        || Ascii.hasAt(text, from, "/run/secrets/")
        || isMember(text, from, to)
        || isCall(text, from, to)
        || isMethod(text, from, to)
        || isHeaderName(text, from, to);
  }

  /** {@code X-Api-Key}: where a secret is to be found, not the secret. */
  private static boolean isHeaderName(String text, int from, int to) {
    return text.startsWith("X-", from)
        && Ascii.skip(text, from, to, Ascii.LETTER | Ascii.DASH) == to;
  }

  /** {@code this.apiKey}, {@code self._token}, {@code request.body['password']}: code. */
  private static boolean isMember(String text, int from, int to) {
    boolean member = text.startsWith("this.", from) || text.startsWith("self.", from);
    int name = Ascii.skip(text, from, to, Ascii.WORD | Ascii.DOT);
    boolean index = name > from + 2 && name + 1 < to && text.charAt(name) == '[';
    char quote = index ? text.charAt(name + 1) : 0;
    return (member && name == to)
        || ((quote == '\'' || quote == '"') && text.charAt(to - 1) == ']');
  }

  /** {@code getPassword()} and {@code config.get(...)}: code, not a value. */
  private static boolean isCall(String text, int from, int to) {
    int open = Ascii.skip(text, from, to, Ascii.WORD | Ascii.DOT);
    return open > from + 2
        && open + 1 < to
        && text.charAt(open) == '('
        && (text.charAt(to - 1) == ')' || "\"'".indexOf(text.charAt(open + 1)) >= 0)
        && Ascii.isLetter(text.charAt(from));
  }

  /** {@code tokenService.issue(user}: a call that goes on after a comma. */
  private static boolean isMethod(String text, int from, int to) {
    int open = Ascii.skip(text, from, to, Ascii.LETTER | Ascii.DOT);
    int dot = Ascii.indexOf(text, '.', from, open);
    boolean dotted = dot > from + 1 && dot < open - 2 && Ascii.isLetter(text.charAt(dot + 1));
    int argument = Ascii.skip(text, open + 1, to, Ascii.WORD | Ascii.DOT);
    return dotted && argument == to && to > open + 1 && text.charAt(open) == '(';
  }

  private static boolean isName(String text, int from, int to) {
    return from < to && Ascii.skip(text, from, to, Ascii.WORD | Ascii.DOT | Ascii.DASH) == to;
  }

  /** Words in brackets that say what is to stand here. */
  private static boolean isBetween(String text, int from, char close) {
    int end = Ascii.indexOf(text, close, from, from + LONGEST_PHRASE);
    char after = Ascii.at(text, end + 1);
    boolean ends = after <= ' ' || "\"',;.)]}`<".indexOf(after) >= 0;
    return end > from && ends && isPhrase(text, from + 1, end);
  }

  private static boolean isPhrase(String text, int from, int to) {
    return Ascii.skip(text, from, to, Ascii.WORD | Ascii.DASH | Ascii.SPACE) == to;
  }

  /** One character again and again, as a mask is: asterisks, dots, dashes, x, bullets. */
  private static boolean isRepeated(String text, int from, int to) {
    char first = text.charAt(from);
    if (Ascii.is(first, Ascii.ALNUM) && first != 'x' && first != 'X') {
      return false;
    }
    for (int i = from + 1; i < to; i++) {
      if (text.charAt(i) != first) {
        return false;
      }
    }
    return (first != 'x' && first != 'X') || to - from >= 3;
  }

  private static boolean isWord(String text, int from, int to) {
    int end = to;
    while (end > from && ".,;:!?".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end == from) {
      return true;
    }
    if (end - from > LONGEST_WORD || !isPlainWord(text, from, end)) {
      return false;
    }
    return WORDS.contains(lower(text, from, end));
  }

  private static boolean isPlainWord(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!Ascii.isLetter(c) && c != '/' && c != '-' && c != '\'') {
        return false;
      }
    }
    return true;
  }

  private static String lower(String text, int from, int to) {
    return text.substring(from, to).toLowerCase(java.util.Locale.ROOT);
  }
}
