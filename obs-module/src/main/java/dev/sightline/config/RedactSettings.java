package dev.sightline.config;

import dev.sightline.CheckedSettings;
import dev.sightline.Secret;
import dev.sightline.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What is hidden besides the built-in rules. */
public record RedactSettings(
    @Setting(value = "", description = "Further names whose values are hidden.") List<String> keys,
    @Setting(value = "", description = "Names that are shown although a rule matches them.")
        List<String> keepKeys,
    @Setting(description = "Further patterns hidden in text, as regular expressions.")
        Map<String, String> patterns,
    @Setting(value = "false", description = "Hides e-mail addresses, phone numbers and names too.")
        boolean pii,
    @Setting(value = "mask", description = "What stands in place of a secret.") Strategy strategy,
    @Setting(description = "Key of the hashes, so that all nodes give the same ones.")
        Optional<Secret> hashKey)
    implements CheckedSettings {

  @Override
  public void check(Findings findings) {
    if (strategy == Strategy.HASH && hashKey.isEmpty()) {
      findings.warning("hashKey", "is not set, so hashes differ after each start and on each node");
    }
    patterns.forEach(
        (name, pattern) -> {
          try {
            Pattern.compile(pattern);
          } catch (PatternSyntaxException e) {
            findings.error("patterns", "holds no regular expression under " + name);
          }
        });
  }

  /** What stands in place of a secret. */
  public enum Strategy {
    MASK,
    HASH,
    PARTIAL,
    DROP
  }
}
