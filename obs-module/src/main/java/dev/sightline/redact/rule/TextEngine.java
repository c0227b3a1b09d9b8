package dev.sightline.redact.rule;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Runs all rules over a text in one pass. Time is linear in the length; nothing is allocated, and
 * the same instance comes back, when nothing is found.
 */
public final class TextEngine {
  /** Up to this length a string is looked at where it is; a longer one through a window. */
  private static final int SHORT = 48;

  private static final int SHORTEST = 6;
  private static final int NO_MATCH = 0;
  private static final int CARD = -1;
  private static final int IBAN = -2;

  private final TrigramIndex index;
  private final Scanner scanner;
  private final Rule cards = new NumberRule();
  private final Rule ibans = new IbanRule();
  private final List<String> ruleNames;
  private final boolean personal;

  /**
   * Compiles the rules.
   *
   * @param names decides on the names in texts
   */
  public TextEngine(KeyNames names) {
    personal = names.isPersonal();
    List<Anchor> anchors = RuleSet.anchors(names);
    index = new TrigramIndex(anchors);
    scanner = new Scanner(index);
    ruleNames = RuleSet.names(anchors, cards, ibans);
  }

  /** Names of all rules on values, sorted. */
  public List<String> ruleNames() {
    return ruleNames;
  }

  /**
   * The text with every secret replaced.
   *
   * @param replace gives what stands in place of a secret
   * @param hits told of each
   * @return the same instance when there is no secret
   */
  public String redact(String text, UnaryOperator<String> replace, Hits hits) {
    String safe = secrets(text, replace, hits);
    return personal ? PersonalText.redact(safe, replace, hits) : safe;
  }

  private String secrets(String text, UnaryOperator<String> replace, Hits hits) {
    if (text.length() < SHORTEST) {
      return text;
    }
    if (text.length() <= SHORT) {
      return redact(text, null, replace, hits);
    }
    Window window = scanner.borrow();
    try {
      return redact(text, window, replace, hits);
    } finally {
      scanner.giveBack(window);
    }
  }

  /**
   * Whether a UTF-8 text may hold a secret: false is certain, true is a suspicion. Costs one look
   * at the bytes and allocates nothing.
   */
  public boolean mayHoldSecret(byte[] utf8, int from, int to) {
    if (personal) {
      return true;
    }
    int at = from;
    while (at + 2 < to) {
      at = scanner.next(utf8, at, to);
      if (at >= to) {
        return false;
      }
      if (isSuspicious(utf8, at, from, to)) {
        return true;
      }
      at++;
    }
    return false;
  }

  private boolean isSuspicious(byte[] utf8, int at, int from, int to) {
    int a = utf8[at];
    int b = utf8[at + 1];
    int c = utf8[at + 2];
    if (Scanner.isDigits(a, b, c)) {
      return Ascii.isLongNumber(utf8, at, to)
          || IbanRule.mayBegin(utf8, at, from)
          || index.first(TrigramIndex.trigram(a, b, c)) != 0;
    }
    for (int entry = index.first(TrigramIndex.trigram(a, b, c));
        entry != 0;
        entry = index.next(entry)) {
      if (index.anchor(entry).mayMatch(utf8, index.start(entry, at), from, to)) {
        return true;
      }
    }
    return false;
  }

  private String redact(
      String text, @Nullable Window window, UnaryOperator<String> replace, Hits hits) {
    StringBuilder output = null;
    int done = 0;
    int at = next(text, 0, window);
    while (at < text.length()) {
      int match = match(text, at, done);
      if (match == NO_MATCH) {
        at = next(text, afterMiss(text, at), window);
        continue;
      }
      long span = span(match, text, at, done);
      int from = Rule.from(span);
      int to = Rule.to(span);
      hits.hit(name(match, text, at, done), from, to);
      output = output == null ? new StringBuilder(text.length()) : output;
      String quotes = Quoting.around(text, from, to);
      output.append(text, done, from).append(quotes);
      output.append(replace.apply(text.substring(from, to))).append(quotes);
      done = to;
      at = next(text, to, window);
    }
    return output == null ? text : output.append(text, done, text.length()).toString();
  }

  private int next(String text, int from, @Nullable Window window) {
    return window == null ? scanner.next(text, from) : window.next(text, from);
  }

  /** Past a run of digits at once: no anchor but its last two can begin inside it. */
  private static int afterMiss(String text, int at) {
    return Math.max(at + 1, Ascii.skip(text, at, text.length(), Ascii.DIGIT) - 2);
  }

  /** Which entry of the index, or which rule on numbers, finds a secret here. */
  private int match(String text, int at, int done) {
    int a = text.charAt(at);
    int b = text.charAt(at + 1);
    int c = text.charAt(at + 2);
    for (int entry = index.first(TrigramIndex.trigram(a, b, c));
        entry != 0;
        entry = index.next(entry)) {
      if (index.start(entry, at) >= done
          && index.anchor(entry).matches(text, index.start(entry, at))
          && isAfter(span(entry, text, at, done), done)) {
        return entry;
      }
    }
    if (!Scanner.isDigits(a, b, c)) {
      return NO_MATCH;
    }
    if (isAfter(span(CARD, text, at, done), done)) {
      return CARD;
    }
    return isAfter(span(IBAN, text, at, done), done) ? IBAN : NO_MATCH;
  }

  private static boolean isAfter(long span, int done) {
    return span != Rule.NONE && Rule.from(span) >= done;
  }

  private long span(int match, String text, int at, int done) {
    if (match < 0) {
      return rule(match).find(text, at, at + 3, done);
    }
    Anchor anchor = index.anchor(match);
    int start = index.start(match, at);
    return anchor.rule().find(text, start, start + anchor.literal().length(), done);
  }

  private String name(int match, String text, int at, int done) {
    if (match < 0) {
      return rule(match).name();
    }
    Anchor anchor = index.anchor(match);
    int start = index.start(match, at);
    return anchor.rule().nameAt(text, start, start + anchor.literal().length(), done);
  }

  private Rule rule(int match) {
    return match == CARD ? cards : match == IBAN ? ibans : index.anchor(match).rule();
  }
}
