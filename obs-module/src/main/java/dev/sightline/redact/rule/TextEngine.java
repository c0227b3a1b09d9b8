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
  private final TrigramIndex byteIndex;
  private final Scanner scanner;
  private final Scanner byteScanner;
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
    byteIndex = new TrigramIndex(Anchor.utf8(anchors));
    byteScanner = new Scanner(byteIndex);
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
    window.open(text);
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
    if (to - from < SHORTEST) {
      return false;
    }
    Area area = new Utf8Area(utf8, from, to);
    int at = from;
    while (at + 2 < to) {
      at = byteScanner.next(area, at);
      if (at >= to) {
        return false;
      }
      if (isSuspicious(area, at)) {
        return true;
      }
      at++;
    }
    return false;
  }

  private boolean isSuspicious(Area area, int at) {
    int a = area.bytes[at];
    int b = area.bytes[at + 1];
    int c = area.bytes[at + 2];
    if (Scanner.isDigits(a, b, c) && area.mayBeNumber(at)) {
      return true;
    }
    for (int entry = byteIndex.first(TrigramIndex.trigram(a, b, c));
        entry != 0;
        entry = byteIndex.next(entry)) {
      int start = byteIndex.start(entry, at);
      if (byteIndex.anchor(entry).mayMatch(area.bytes, start, area.from, area.to)) {
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
    return window == null ? scanner.next(text, from) : window.next(from);
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
    int first = index.first(TrigramIndex.trigram(a, b, c));
    if (first != 0 && !index.fits(first, charAt(text, at - 1), charAt(text, at + 3))) {
      first = 0;
    }
    for (int entry = first; entry != 0; entry = index.next(entry)) {
      if (index.start(entry, at) >= done
          && index.anchor(entry).matches(text, index.start(entry, at))
          && isAfter(span(entry, text, at, done), done)) {
        return entry;
      }
    }
    if (!Scanner.isDigits(a, b, c)) {
      return NO_MATCH;
    }
    if (NumberRule.mayBegin(text, at) && isAfter(span(CARD, text, at, done), done)) {
      return CARD;
    }
    return isAfter(span(IBAN, text, at, done), done) ? IBAN : NO_MATCH;
  }

  private static int charAt(String text, int at) {
    return at >= 0 && at < text.length() ? text.charAt(at) : -1;
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
