package dev.sightline.redact.rule;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Names and what they say, remembered: an application uses few names very often. Bounded, lossy,
 * without locks; a name that is found costs no allocation.
 */
public final class KeyNames {
  /** Longer names are judged by their last characters. */
  public static final int MAX_NAME = 128;

  private static final int SLOTS = 2048;

  private record Entry(String name, Verdict verdict) {}

  private final KeyRules rules;
  private final Set<String> ownKeys;
  private final boolean personal;
  private final AtomicReferenceArray<Entry> known = new AtomicReferenceArray<>(SLOTS);

  /**
   * Compiles the rules.
   *
   * @param keys further names of secrets
   * @param keepKeys names that are no secrets
   * @param personal whether personal data counts as secret
   */
  public KeyNames(Set<String> keys, Set<String> keepKeys, boolean personal) {
    rules = new KeyRules(keys, keepKeys, personal);
    ownKeys = Set.copyOf(keys);
    this.personal = personal;
  }

  /** Names of all rules on names. */
  public static List<String> ruleNames() {
    return KeyRules.ruleNames();
  }

  boolean isPersonal() {
    return personal;
  }

  /** The last words of the names that were added: where to look for them in text. */
  Set<String> addedWords() {
    Set<String> words = new TreeSet<>();
    for (String key : ownKeys) {
      List<String> tokens = KeyTokens.plain(key);
      List<String> camel = KeyTokens.camel(key);
      words.add(tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1));
      words.add(camel.isEmpty() ? "" : camel.get(camel.size() - 1));
    }
    if (personal) {
      words.addAll(PersonalKeys.words());
    }
    words.remove("");
    return words;
  }

  /** What a whole string says as a name. */
  public Verdict of(String name) {
    return of(name, 0, name.length());
  }

  /**
   * Whether a value is a secret because of its name and, where the name alone leaves it open, of
   * its looks.
   */
  public boolean hides(String name, String value) {
    Verdict verdict = of(name);
    return verdict.isSecret() || (!verdict.isNothing() && looksSecret(name, value));
  }

  private static boolean looksSecret(String name, String value) {
    int length = value.length();
    boolean pin = name.length() >= 3 && Ascii.hasAt(name, name.length() - 3, "pin");
    boolean digits =
        length >= 4 && length <= 8 && Ascii.skip(value, 0, length, Ascii.DIGIT) == length;
    return (pin && digits)
        || (Randomness.is(value, 0, length, 16) && !Harmless.is(value, 0, length));
  }

  /** What a part of a text says as a name. */
  Verdict of(String text, int from, int to) {
    int start = Math.max(from, to - MAX_NAME);
    int slot = hash(text, start, to) & (SLOTS - 1);
    Entry entry = known.get(slot);
    if (entry != null && isIt(entry.name(), text, start, to)) {
      return entry.verdict();
    }
    String name = text.substring(start, to);
    Verdict verdict = rules.decide(name);
    known.set(slot, new Entry(name, verdict));
    return verdict;
  }

  /** What a part of a UTF-8 text says as a name; escapes of JSON are understood. */
  public Verdict of(byte[] utf8, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      byte b = utf8[i];
      if (b < 0 || b == '\\') {
        return of(JsonStrings.decode(utf8, from, to));
      }
      hash = hash * 31 + b;
    }
    Entry entry = known.get((hash ^ (hash >>> 13)) & (SLOTS - 1));
    if (entry != null && isIt(entry.name(), utf8, from, to)) {
      return entry.verdict();
    }
    return of(JsonStrings.decode(utf8, from, to));
  }

  private static boolean isIt(String name, byte[] utf8, int from, int to) {
    if (name.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (name.charAt(i - from) != utf8[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIt(String name, String text, int from, int to) {
    return name.length() == to - from && text.startsWith(name, from);
  }

  private static int hash(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    return hash ^ (hash >>> 13);
  }
}
