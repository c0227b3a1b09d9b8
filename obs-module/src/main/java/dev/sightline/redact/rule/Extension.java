package dev.sightline.redact.rule;

import dev.sightline.redact.rule.Verdict.Strength;

/**
 * Values of several words without quotes: in connection strings, up to the semicolon; for passwords
 * that have a line of their own, and for phrases, up to the end of the line or the next pair; and
 * numbers in groups.
 */
final class Extension {
  private static final int CONNECTION = 200;
  private static final int LINE = 1024;
  private static final int NAME = 48;

  private Extension() {}

  /**
   * The span, with the words that belong to it.
   *
   * @param nameStart where the name begins
   * @param span of the first word
   */
  static long of(String text, int nameStart, long span, Verdict verdict) {
    int from = Rule.from(span);
    int to = Rule.to(span);
    if (!isOpen(text, nameStart, from, to)) {
      return span;
    }
    int digits = digits(text, from, to);
    if (digits > to) {
      return Rule.span(from, digits);
    }
    boolean shell = isShell(text, nameStart, from);
    int item = isItem(text, nameStart, from) ? itemEnd(text, to) : to;
    if (item > to) {
      return Rule.span(from, item);
    }
    if (isCodes(text, nameStart)) {
      return Rule.span(from, line(text, to));
    }
    if (verdict.strength() != Strength.PASSWORD) {
      return span;
    }
    if (isPhrase(text, nameStart) || (!shell && opensLine(text, nameStart))) {
      return Rule.span(from, line(text, to));
    }
    return shell && opensLine(text, nameStart) ? Rule.span(from, oddWords(text, to)) : span;
  }

  /**
   * The span in a connection string, up to the next semicolon; the same span elsewhere.
   *
   * @param nameStart where the name begins
   * @param span of the first word
   */
  static long inConnection(String text, int nameStart, long span) {
    int from = Rule.from(span);
    int to = Rule.to(span);
    return isOpen(text, nameStart, from, to)
            && Marks.isBlank(text.charAt(to))
            && isInList(text, nameStart)
        ? Rule.span(from, connection(text, to))
        : span;
  }

  /** Whether the value has no quotes and ends at a blank. */
  private static boolean isOpen(String text, int nameStart, int from, int to) {
    char before = Ascii.at(text, from - 1);
    char after = Ascii.at(text, to);
    return before != '"'
        && before != '\''
        && (Marks.isBlank(after)
            || (after == ',' && (isPhrase(text, nameStart) || isCodes(text, nameStart))));
  }

  /** One of several pairs, as records and maps print themselves: {@code [a=1, password=b c]}. */
  private static boolean isItem(String text, int nameStart, int value) {
    int i = nameStart - 1;
    while (i > 0 && nameStart - i < 4 && text.charAt(i) == ' ') {
      i--;
    }
    return text.charAt(value - 1) == '=' && i >= 0 && ",[{(".indexOf(text.charAt(i)) >= 0;
  }

  /** Up to the next pair or the closing bracket; the same place where neither follows. */
  private static int itemEnd(String text, int to) {
    int stop = Math.min(text.length(), to + CONNECTION);
    for (int i = to; i < stop && text.charAt(i) != '\n'; i++) {
      char c = text.charAt(i);
      boolean closes = (c == ']' || c == '}' || c == ')') && BareValue.ends(text, i);
      boolean next = c == ',' && isPair(text, Marks.spaces(text, i + 1));
      if (closes || next) {
        return i;
      }
      if (c == ' ' && isPair(text, i + 1)) {
        return trimmed(text, to, i);
      }
    }
    return to;
  }

  /** Whether the name comes after a semicolon, as the second or a later key of a list. */
  private static boolean isInList(String text, int nameStart) {
    int i = nameStart - 1;
    while (i >= 0
        && nameStart - i < NAME
        && (Ascii.isWord(text.charAt(i)) || text.charAt(i) == ' ' || text.charAt(i) == ':')) {
      i--;
    }
    return Ascii.at(text, i) == ';';
  }

  private static int connection(String text, int to) {
    int stop = Math.min(text.length(), to + CONNECTION);
    for (int i = to; i < stop && text.charAt(i) != '\n'; i++) {
      char c = text.charAt(i);
      boolean quote = (c == '"' || c == '\'') && BareValue.ends(text, i);
      if (quote || (c == ';' && BareValue.nextBegins(text, i + 1, ';'))) {
        return i;
      }
      if (c == ' ' && isPair(text, i + 1)) {
        return trimmed(text, to, i);
      }
    }
    return oddWords(text, to);
  }

  /** Passes further words as long as no plain word could be them. */
  private static int oddWords(String text, int to) {
    int end = to;
    for (int words = 0; words < 16; words++) {
      int word = Marks.spaces(text, end);
      int next = BareValue.end(text, word);
      if (word == end || !Randomness.isOdd(text, word, next) || isPair(text, word)) {
        return end;
      }
      end = next;
    }
    return end;
  }

  /** {@code 5412 7512 3412 3456}: groups of digits after digits. */
  private static int digits(String text, int from, int to) {
    int end = to;
    if (Ascii.skip(text, from, to, Ascii.DIGIT) != to) {
      return to;
    }
    for (int groups = 0; groups < 6 && Ascii.at(text, end) == ' '; groups++) {
      int next = Ascii.skip(text, end + 1, end + 8, Ascii.DIGIT);
      if (next - end < 3 || Ascii.isWord(Ascii.at(text, next))) {
        break;
      }
      end = next;
    }
    return end;
  }

  /** {@code PGPASSWORD=x psql}: a shell ends the value at a blank. */
  private static boolean isShell(String text, int nameStart, int value) {
    return text.charAt(value - 1) == '='
        && Ascii.skip(text, nameStart, value - 1, Ascii.UPPER | Ascii.DIGIT | Ascii.UNDERSCORE)
            == value - 1;
  }

  private static boolean isPhrase(String text, int nameStart) {
    int end = Ascii.skip(text, nameStart, nameStart + NAME, Ascii.KEY);
    return Ascii.hasAt(text, end - 6, "phrase") || Ascii.hasAt(text, end - 8, "mnemonic");
  }

  /** A list of codes, which goes on after the first. */
  private static boolean isCodes(String text, int nameStart) {
    int end = Ascii.skip(text, nameStart, nameStart + NAME, Ascii.KEY);
    return Ascii.hasAt(text, end - 5, "codes");
  }

  /** Whether only a label, a list mark or the head of a log line stands before the name. */
  private static boolean opensLine(String text, int nameStart) {
    int i = nameStart - 1;
    int words = 0;
    while (i >= 0 && nameStart - i < NAME * 2) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'' || c == '\n' || c == ']' || c == '|' || c == '>') {
        return true;
      }
      if ((c == '-' || c == ':') && Ascii.at(text, i + 1) == ' ') {
        return true;
      }
      words += c == ' ' && Ascii.isLetter(Ascii.at(text, i - 1)) ? 1 : 0;
      if (words > 4 || !(Ascii.isLetter(c) || Marks.isBlank(c))) {
        return false;
      }
      i--;
    }
    return i < 0;
  }

  private static int line(String text, int to) {
    int stop = Math.min(text.length(), to + LINE);
    int i = to;
    for (; i < stop; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        return trimmed(text, to, i);
      }
      boolean blank = Marks.isBlank(c);
      if (blank && isNext(text, Marks.spaces(text, i))) {
        return trimmed(text, to, i);
      }
      if (!blank && "\"'`)]}<".indexOf(c) >= 0 && BareValue.ends(text, i)) {
        return trimmed(text, to, i);
      }
      if ((c == ',' || c == ';') && isPair(text, Marks.spaces(text, i + 1))) {
        return trimmed(text, to, i);
      }
    }
    return trimmed(text, to, i);
  }

  /** A comment, a parenthesis or a pair. */
  private static boolean isNext(String text, int at) {
    char c = Ascii.at(text, at);
    boolean mark = c == '#' || c == '|' || c == '(' || c == '-' || c == '<' || c == '[' || c == '{';
    return mark || text.startsWith("//", at) || isPair(text, at);
  }

  private static boolean isPair(String text, int at) {
    int end = Ascii.skip(text, at, at + NAME, Ascii.KEY);
    char sign = Ascii.at(text, end);
    return end > at && (sign == '=' || (sign == ':' && Marks.isBlank(Ascii.at(text, end + 1))));
  }

  private static int trimmed(String text, int from, int to) {
    int end = to;
    while (end > from && Marks.isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
