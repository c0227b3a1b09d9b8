package dev.sightline.redact;

import dev.sightline.redact.rule.JsonStrings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Decides for each name, string and number of a document whether it passes or is replaced. */
final class JsonTokens {
  private static final byte[] MASK = {'[', 'R', 'E', 'D', 'A', 'C', 'T', 'E', 'D'};

  /** Digits of the shortest number that is looked at as text. */
  private static final int CARD_DIGITS = 13;

  /** Undecided names leave shorter values alone. */
  private static final int SHORTEST_SECRET = 4;

  private static final int LONGEST_NAME = 128;

  private final RuleRedactor redactor;
  private final JsonPassage passage;

  /** At each depth: a value there named the one beside it, as one that is secret. */
  private final boolean[] named = new boolean[JsonGrammar.MAX_DEPTH];

  /** The value after the current key is to be masked. */
  private boolean secret;

  /** The name leaves it to the value's looks whether it is a secret. */
  private boolean undecided;

  /** The value after the current key is the name of the one beside it. */
  private boolean nameValue;

  private String secretName = "";

  JsonTokens(RuleRedactor redactor, JsonPassage passage) {
    this.redactor = redactor;
    this.passage = passage;
  }

  /** An object or array opens, which is now this deep; whether all in it is to be masked. */
  boolean valueOpens(int depth) {
    named[depth - 1] = false;
    boolean hide = secret;
    secret = false;
    nameValue = false;
    return hide;
  }

  void valueEnds() {
    secret = false;
    nameValue = false;
  }

  /** What stands in place of an object or array. */
  String maskOfAll() {
    return redactor.masked(secretName, "{}");
  }

  void tooLong(boolean key) throws IOException {
    secret |= key;
    passage.replace(Redactors.TRUNCATED);
  }

  void key(byte[] bytes, int from, int to, int depth) throws IOException {
    JsonNames.Member member = redactor.member(bytes, from, to);
    secret = member.isSecret() || (named[depth - 1] && member.valueOfPair());
    nameValue = member.namesPair();
    undecided = !secret && member.isUndecided();
    secretName = member.isSecret() || undecided ? member.name() : "";
    if (member.holdsSecret()) {
      secret |= content(bytes, from, to, true);
    } else {
      passage.pass(bytes, from, to, true);
    }
  }

  void string(byte[] bytes, int from, int to, int depth, boolean escapes) throws IOException {
    if (to > from && isHidden(bytes, from, to) && !startsAsMask(bytes, from, to)) {
      passage.replace(redactor.masked(secretName, JsonStrings.decode(bytes, from, to)));
      return;
    }
    if (nameValue && depth > 0 && to - from < LONGEST_NAME) {
      named[depth - 1] |= redactor.isSecretName(bytes, from, to);
    }
    if (escapes || redactor.mayHoldSecret(bytes, from, to)) {
      content(bytes, from, to, true);
    } else {
      passage.pass(bytes, from, to, true);
    }
  }

  void literal(byte[] bytes, int from, int to) throws IOException {
    boolean number = bytes[from] == '-' || (bytes[from] >= '0' && bytes[from] <= '9');
    if (number && isHidden(bytes, from, to)) {
      String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
      passage.replace(redactor.masked(secretName, text));
    } else if (number && to - from >= CARD_DIGITS) {
      content(bytes, from, to, false);
    } else {
      passage.pass(bytes, from, to, false);
    }
  }

  private boolean isHidden(byte[] bytes, int from, int to) {
    return secret
        || (undecided
            && to - from >= SHORTEST_SECRET
            && redactor.hides(secretName, JsonStrings.decode(bytes, from, to)));
  }

  private static boolean startsAsMask(byte[] bytes, int from, int to) {
    return to - from > MASK.length
        && Arrays.equals(bytes, from, from + MASK.length, MASK, 0, MASK.length);
  }

  /** Redacts a text where necessary; whether it was. */
  private boolean content(byte[] bytes, int from, int to, boolean quoted) throws IOException {
    String text = JsonStrings.decode(bytes, from, to);
    String safe = redactor.text(text);
    if (safe.equals(text)) {
      passage.pass(bytes, from, to, quoted);
      return false;
    }
    passage.replace(safe);
    return true;
  }
}
