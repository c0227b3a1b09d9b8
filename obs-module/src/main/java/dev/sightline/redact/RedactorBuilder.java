package dev.sightline.redact;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/** Adds to the default rules; nothing here takes any of them away. For one thread. */
public final class RedactorBuilder {
  private static final int KEY_BYTES = 32;

  private final Set<String> keys = new HashSet<>();
  private final Set<String> keepKeys = new HashSet<>();
  private final List<GuardedPattern> patterns = new ArrayList<>();
  private boolean personal;
  private Strategy strategy = Strategy.MASK;
  private byte[] hashKey = new byte[0];

  RedactorBuilder() {}

  /**
   * Further names of secrets, in any notation: {@code badge-number} also covers {@code
   * badgeNumber}.
   */
  public RedactorBuilder keys(Collection<String> names) {
    keys.addAll(names);
    return this;
  }

  /** Names that are no secrets although the default rules say so; only these very names. */
  public RedactorBuilder keepKeys(Collection<String> names) {
    keepKeys.addAll(names);
    return this;
  }

  /**
   * A further pattern for values.
   *
   * @param name of the rule, for counters and explanations
   * @param regex Java regular expression; its first group, or all of it where it has none, is the
   *     secret
   * @throws PatternSyntaxException when it is none
   */
  public RedactorBuilder pattern(String name, String regex) {
    patterns.add(new GuardedPattern("pattern." + name, regex));
    return this;
  }

  /** Whether personal data (e-mail, phone, names, addresses) is redacted too; false by default. */
  public RedactorBuilder personalData(boolean redact) {
    personal = redact;
    return this;
  }

  /** What stands in place of secrets; {@link Strategy#MASK} by default. */
  public RedactorBuilder strategy(Strategy newStrategy) {
    strategy = newStrategy;
    return this;
  }

  /**
   * The key for {@link Strategy#HASH}; without one, or with an empty one, a random key is made, and
   * hashes compare within this redactor only.
   */
  public RedactorBuilder hashKey(String key) {
    hashKey = key.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  public Redactor build() {
    byte[] key = hashKey;
    if (key.length == 0) {
      key = new byte[KEY_BYTES];
      new SecureRandom().nextBytes(key);
    }
    return new RuleRedactor(keys, keepKeys, personal, patterns, new Replacement(strategy, key));
  }
}
