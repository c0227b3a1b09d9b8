package dev.sightline.cdi;

import dev.sightline.config.RedactSettings;
import dev.sightline.redact.Redactor;
import dev.sightline.redact.RedactorBuilder;
import dev.sightline.redact.Redactors;
import dev.sightline.redact.Strategy;
import java.util.regex.PatternSyntaxException;

/** From the keys of {@code sightline.redact} to a redactor. */
final class RedactorWiring {
  private RedactorWiring() {}

  /** Patterns that are no regular expressions are in the start-up report already and left out. */
  static Redactor redactor(RedactSettings settings) {
    RedactorBuilder builder =
        Redactors.builder()
            .keys(settings.keys())
            .keepKeys(settings.keepKeys())
            .personalData(settings.pii())
            .strategy(Strategy.valueOf(settings.strategy().name()));
    settings.hashKey().ifPresent(key -> builder.hashKey(key.reveal()));
    settings.patterns().forEach((name, regex) -> add(builder, name, regex));
    return builder.build();
  }

  private static void add(RedactorBuilder builder, String name, String regex) {
    try {
      builder.pattern(name, regex);
    } catch (PatternSyntaxException reported) {
      // nothing to add
    }
  }
}
