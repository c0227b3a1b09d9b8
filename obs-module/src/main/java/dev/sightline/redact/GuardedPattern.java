package dev.sightline.redact;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression somebody else wrote, with a limit on the work it may do: one that backtracks
 * without end gives a marker instead of a stalled thread.
 */
final class GuardedPattern {
  private static final long STEPS_PER_CHARACTER = 200;
  private static final long FIXED_STEPS = 100_000;

  private final String name;
  private final Pattern pattern;

  GuardedPattern(String name, String regex) {
    this.name = name;
    pattern = Pattern.compile(regex);
  }

  String name() {
    return name;
  }

  /** The text with all matches replaced; the same instance when there are none. */
  String replaceAll(String text, UnaryOperator<String> replace, Runnable hit) {
    try {
      return replaceAll(pattern.matcher(new Guarded(text)), text, replace, hit);
    } catch (TooExpensive | StackOverflowError e) {
      hit.run();
      return Redactors.UNREADABLE;
    }
  }

  private static String replaceAll(
      Matcher matcher, String text, UnaryOperator<String> replace, Runnable hit) {
    StringBuilder output = null;
    int done = 0;
    int group = matcher.groupCount() > 0 ? 1 : 0;
    while (matcher.find()) {
      int from = matcher.start(group);
      int to = matcher.end(group);
      if (from < done || from == to || isMarked(text, from, to)) {
        continue;
      }
      hit.run();
      output = output == null ? new StringBuilder(text.length()) : output;
      output.append(text, done, from).append(replace.apply(text.substring(from, to)));
      done = to;
    }
    return output == null ? text : output.append(text, done, text.length()).toString();
  }

  /** Whether the match lies in, or is, what already stands in place of a secret. */
  private static boolean isMarked(String text, int from, int to) {
    int open = text.lastIndexOf("[REDACTED", to - 1);
    int close = open < 0 ? -1 : text.indexOf(']', open);
    return close >= 0 && close + 1 >= to && open <= from;
  }

  private static final class TooExpensive extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooExpensive() {
      super(null, null, false, false);
    }
  }

  /** Counts how often the matcher looks at a character. */
  private static final class Guarded implements CharSequence {
    private final String text;
    private long left;

    Guarded(String text) {
      this.text = text;
      left = FIXED_STEPS + STEPS_PER_CHARACTER * text.length();
    }

    @Override
    public char charAt(int index) {
      if (--left < 0) {
        throw new TooExpensive();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
