package dev.sightline.redact;

import dev.sightline.redact.rule.JsonStrings;
import dev.sightline.redact.rule.KeyNames;
import dev.sightline.redact.rule.Verdict;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Names of JSON members as they stand in documents, and what they say, remembered: documents repeat
 * their names. Bounded, lossy, without locks; a name that is found costs no allocation.
 */
final class JsonNames {
  private static final int SLOTS = 1024;
  private static final int LONGEST = 64;

  /** Names of pairs are short; longer ones are not compared. */
  private static final int LONGEST_OF_PAIR = 12;

  /**
   * One name.
   *
   * @param name decoded
   * @param verdict what it says about its value
   * @param namesPair its value is the name of the value beside it
   * @param valueOfPair its value belongs to the name beside it
   * @param holdsSecret the name itself holds a secret
   */
  record Member(
      String name, Verdict verdict, boolean namesPair, boolean valueOfPair, boolean holdsSecret) {
    boolean isSecret() {
      return verdict.isSecret() && !name.isEmpty();
    }

    boolean isUndecided() {
      return !verdict.isNothing() && !verdict.isSecret();
    }
  }

  /** A name as it stands between the quotes. */
  private static final class Slot {
    private final byte[] utf8;
    private final Member member;

    Slot(byte[] utf8, Member member) {
      this.utf8 = utf8;
      this.member = member;
    }

    boolean is(byte[] bytes, int from, int to) {
      return Arrays.equals(bytes, from, to, utf8, 0, utf8.length);
    }
  }

  private final KeyNames names;
  private final Redactor redactor;
  private final AtomicReferenceArray<Slot> known = new AtomicReferenceArray<>(SLOTS);

  JsonNames(KeyNames names, Redactor redactor) {
    this.names = names;
    this.redactor = redactor;
  }

  Member of(byte[] bytes, int from, int to) {
    if (to - from > LONGEST) {
      return member(bytes, from, to);
    }
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + bytes[i];
    }
    int slot = (hash ^ (hash >>> 13)) & (SLOTS - 1);
    Slot first = known.get(slot);
    if (first != null && first.is(bytes, from, to)) {
      return first.member;
    }
    int other = first == null ? slot : slot ^ 1; // two names of one hash do not evict each other
    Slot second = known.get(other);
    if (second != null && second.is(bytes, from, to)) {
      return second.member;
    }
    Member member = member(bytes, from, to);
    known.set(other, new Slot(Arrays.copyOfRange(bytes, from, to), member));
    return member;
  }

  private Member member(byte[] bytes, int from, int to) {
    String name = JsonStrings.decode(bytes, from, to);
    boolean isShort = to - from < LONGEST_OF_PAIR;
    return new Member(
        name,
        names.of(bytes, from, to),
        isShort && PairShape.isNameKey(name),
        isShort && PairShape.isValueKey(name),
        holdsSecret(bytes, from, to, name));
  }

  /** Explaining counts nothing: what is found is counted where it is replaced. */
  private boolean holdsSecret(byte[] bytes, int from, int to, String name) {
    boolean suspicious = hasEscape(bytes, from, to) || redactor.mayHoldSecret(bytes, from, to);
    return suspicious && !redactor.explain(name).isEmpty();
  }

  /** An escape may stand in the middle of what a rule looks for: {@code https:\/\/}. */
  private static boolean hasEscape(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\\') {
        return true;
      }
    }
    return false;
  }
}
