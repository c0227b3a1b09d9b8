package dev.sightline.config;

import dev.sightline.config.text.SettingNames;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Twelve digits that are equal where the configuration is. As values of secrets go in, the digits
 * are made slowly: nobody can try out passwords against them at speed.
 */
final class Fingerprint {
  private static final int ITERATIONS = 20_000;
  private static final List<String> OF_THE_MACHINE =
      List.of(
          "java.",
          "jdk.",
          "sun.",
          "os.",
          "user.",
          "file.",
          "path.",
          "line.",
          "native.",
          "stdout.",
          "stderr.",
          "awt.",
          "com.sun.",
          "wlp.",
          "com.ibm.",
          "jboss.",
          "org.jboss.",
          "catalina.",
          "glassfish.",
          "com.sun.aas.",
          "fish.payara.",
          "osgi.",
          "org.osgi.");

  private String digest = "";
  private String digits = "";

  /** Whether this property describes the machine or the JVM and not the configuration. */
  static boolean isOfTheMachine(String name) {
    for (String prefix : OF_THE_MACHINE) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return SettingNames.isEnvironmentForm(name);
  }

  /**
   * Twelve lower-case hex digits.
   *
   * @param sorted by name
   */
  String of(List<PropertyState> sorted) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (PropertyState each : sorted) {
        String value = each.value();
        if (value != null && !each.isOfTheMachine()) {
          sha.update(each.name().getBytes(StandardCharsets.UTF_8));
          sha.update((byte) 0);
          sha.update(value.getBytes(StandardCharsets.UTF_8));
          sha.update((byte) 0);
        }
      }
      String now = HexFormat.of().formatHex(sha.digest());
      if (!now.equals(digest)) {
        digits = slow(now);
        digest = now;
      }
      return digits;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM has SHA-256 and PBKDF2", e);
    }
  }

  private static String slow(String digest) throws GeneralSecurityException {
    PBEKeySpec spec =
        new PBEKeySpec(
            digest.toCharArray(),
            "sightline.configuration".getBytes(StandardCharsets.UTF_8),
            ITERATIONS,
            48);
    return HexFormat.of()
        .formatHex(
            SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded());
  }
}
