package dev.sightline.redact;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Gives what stands in place of a secret; every form begins as {@link Redactors#MASK} does. */
final class Replacement {
  private static final String OPEN = "[REDACTED:";
  private static final int HASH_BYTES = 6;
  private static final int SHOWN = 4;

  /** Of shorter secrets nothing is shown: four characters would be too large a part of them. */
  private static final int SHORTEST_PARTIAL = 16;

  private final Strategy strategy;
  private final SecretKeySpec key;

  Replacement(Strategy strategy, byte[] key) {
    this.strategy = strategy;
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  boolean drops() {
    return strategy == Strategy.DROP;
  }

  String of(String secret) {
    return switch (strategy) {
      case HASH -> hash(secret);
      case PARTIAL -> partial(secret);
      case MASK, DROP -> Redactors.MASK;
    };
  }

  private String hash(String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] full = mac.doFinal(secret.getBytes(StandardCharsets.UTF_8));
      return OPEN + HexFormat.of().formatHex(full, 0, HASH_BYTES) + "]";
    } catch (GeneralSecurityException e) {
      return Redactors.MASK;
    }
  }

  private static String partial(String secret) {
    int length = secret.length();
    String shown = length < SHORTEST_PARTIAL ? "" : secret.substring(length - SHOWN);
    return isPlain(shown) ? OPEN + "…" + shown + "]" : Redactors.MASK;
  }

  private static boolean isPlain(String shown) {
    return !shown.isEmpty() && shown.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
  }
}
