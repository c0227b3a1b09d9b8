package dev.sightline.redact.rule;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Personal data in text, on request only: e-mail and IP addresses, phone and US social security
 * numbers.
 */
final class PersonalText {
  static final List<String> RULES =
      List.of("personal.email", "personal.ip", "personal.phone", "personal.ssn");

  private static final int LONGEST = 64;

  private PersonalText() {}

  static String redact(String text, UnaryOperator<String> replace, Hits hits) {
    StringBuilder output = null;
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      long span =
          c == '@' ? email(text, i, done) : isStart(text, i, c) ? number(text, i) : Rule.NONE;
      if (span != Rule.NONE) {
        output = append(output, text, done, span, replace);
        hits.hit(rule(text, span), Rule.from(span), Rule.to(span));
        done = Rule.to(span);
        i = done - 1;
      }
    }
    return output == null ? text : output.append(text, done, text.length()).toString();
  }

  private static StringBuilder append(
      @Nullable StringBuilder output,
      String text,
      int done,
      long span,
      UnaryOperator<String> replace) {
    StringBuilder result = output == null ? new StringBuilder(text.length()) : output;
    String secret = text.substring(Rule.from(span), Rule.to(span));
    return result.append(text, done, Rule.from(span)).append(replace.apply(secret));
  }

  private static String rule(String text, long span) {
    int dots = 0;
    for (int i = Rule.from(span); i < Rule.to(span); i++) {
      char c = text.charAt(i);
      if (c == '@') {
        return RULES.get(0);
      }
      dots += c == '.' ? 1 : 0;
    }
    return dots == 3
        ? RULES.get(1)
        : Rule.to(span) - Rule.from(span) == 11 && text.charAt(Rule.from(span) + 3) == '-'
            ? RULES.get(3)
            : RULES.get(2);
  }

  private static long email(String text, int at, int floor) {
    int from = at;
    while (from > floor && at - from < LONGEST && isLocal(text.charAt(from - 1))) {
      from--;
    }
    int to = Ascii.skip(text, at + 1, at + 1 + LONGEST * 2, Ascii.HOST);
    while (to > at && Ascii.at(text, to - 1) == '.') {
      to--;
    }
    boolean dotted = Ascii.indexOf(text, '.', at + 1, to) > at + 1;
    return from < at && dotted ? Rule.span(from, to) : Rule.NONE;
  }

  private static boolean isLocal(char c) {
    return Ascii.is(c, Ascii.WORD) || "+-.%".indexOf(c) >= 0;
  }

  private static boolean isStart(String text, int i, char c) {
    boolean number = Ascii.isDigit(c) || (c == '+' && Ascii.isDigit(Ascii.at(text, i + 1)));
    char before = Ascii.at(text, i - 1);
    return number && !Ascii.isWord(before) && before != '.' && before != '-' && before != ':';
  }

  private static long number(String text, int from) {
    int to = from + 1;
    int digits = Ascii.isDigit(text.charAt(from)) ? 1 : 0;
    int dots = 0;
    while (to < text.length() && to - from < 24) {
      char c = text.charAt(to);
      boolean inner = Ascii.isDigit(Ascii.at(text, to + 1)) || Ascii.at(text, to + 1) == '(';
      if (Ascii.isDigit(c)) {
        digits++;
      } else if (!(inner && " -./()".indexOf(c) >= 0) && c != ')') {
        break;
      }
      dots += c == '.' ? 1 : 0;
      to++;
    }
    if (Ascii.isWord(Ascii.at(text, to))) {
      return Rule.NONE;
    }
    boolean ssn =
        digits == 9
            && to - from == 11
            && text.charAt(from + 3) == '-'
            && text.charAt(from + 6) == '-';
    boolean ip =
        dots == 3 && to - from <= 15 && Ascii.skip(text, from, to, Ascii.DIGIT | Ascii.DOT) == to;
    boolean phone = text.charAt(from) == '+' && digits >= 8 && digits <= 15;
    return ssn || ip || phone ? Rule.span(from, to) : Rule.NONE;
  }
}
