package dev.sightline.config;

import dev.sightline.Secret;
import dev.sightline.config.text.Expressions;
import dev.sightline.redact.Redactor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides what of a value is shown. Masked is the rule; shown are values whose form or type cannot
 * hold a secret, Sightline's own settings that are none, and an allow-list.
 */
final class ValueDisclosure {
  private static final int LONGEST = 500;
  private static final int MOST_NAMES = 20_000;
  private static final List<String> ALLOWED =
      List.of(
          "java.version*",
          "java.vendor*",
          "java.vm.name",
          "java.vm.version",
          "java.vm.vendor",
          "java.runtime.name",
          "java.runtime.version",
          "java.specification.*",
          "java.class.version",
          "os.name",
          "os.arch",
          "os.version",
          "file.encoding",
          "native.encoding",
          "stdout.encoding",
          "user.timezone",
          "user.language",
          "user.country",
          "mp.config.profile",
          "mp.metrics.*",
          "mp.health.*",
          "mp.openapi.*",
          "otel.service.name",
          "otel.*.exporter",
          "otel.traces.sampler*",
          "otel.propagators",
          "dd.service",
          "dd.env",
          "dd.version",
          "lang",
          "tz");

  private final Redactor redactor;
  private final SettingsSchema schema;
  private final List<NamePattern> allowed;
  private final Map<String, Boolean> allowedNames = new ConcurrentHashMap<>();

  /**
   * @param showKeys further names to show, {@code *} for any text
   */
  ValueDisclosure(Redactor redactor, SettingsSchema schema, List<String> showKeys) {
    this.redactor = redactor;
    this.schema = schema;
    this.allowed =
        java.util.stream.Stream.concat(ALLOWED.stream(), showKeys.stream())
            .map(NamePattern::new)
            .toList();
  }

  /** What is shown of a value, and whether that is a mask. */
  record Shown(String text, boolean masked) {
    static final Shown MASK = new Shown(Secret.MASK, true);
  }

  /**
   * @param raw the value as written in its source
   * @param text the value with expressions resolved; the same where there is none
   * @param rawOf the value as written of another property, or null
   */
  Shown show(String name, String raw, String text, Function<String, @Nullable String> rawOf) {
    if (text.isEmpty()) {
      return new Shown("", false);
    }
    return mayShow(name, text) && referencesMayShow(raw, rawOf, 0) ? safe(name, text) : Shown.MASK;
  }

  /** What is rare is asked first: that a name means a secret is the costly question. */
  private boolean mayShow(String name, String text) {
    SettingDescriptor setting = schema.find(name);
    boolean showable =
        (setting != null && (setting.isOurs() || setting.hasSafeType()))
            || SafeValues.contains(text)
            || isAllowed(name);
    return showable && !isSecret(name);
  }

  private boolean isAllowed(String name) {
    Boolean known = allowedNames.get(name);
    if (known == null) {
      known = false;
      for (NamePattern each : allowed) {
        known |= each.matches(name);
      }
      if (allowedNames.size() < MOST_NAMES) {
        allowedNames.put(name, known);
      }
    }
    return known;
  }

  private boolean isSecret(String name) {
    SettingDescriptor setting = schema.find(name);
    if (setting != null) {
      return setting.secret();
    }
    return redactor.isSecretName(name) || redactor.isSecretName(lastPart(name));
  }

  private boolean isOurs(String name) {
    SettingDescriptor setting = schema.find(name);
    return setting != null && setting.isOurs();
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** A value made of others is shown where all of those would be. */
  private boolean referencesMayShow(
      String raw, Function<String, @Nullable String> rawOf, int depth) {
    for (String reference : Expressions.references(raw)) {
      if (reference.isEmpty() || depth > 5) {
        return false;
      }
      String value = rawOf.apply(reference);
      if (isSecret(reference)
          || (value != null
              && (!(Expressions.isExpression(value) || mayShow(reference, value))
                  || !referencesMayShow(value, rawOf, depth + 1)))) {
        return false;
      }
    }
    return true;
  }

  private Shown safe(String name, String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    String redacted = isOurs(name) ? redactor.text(cut) : String.valueOf(redactor.value(name, cut));
    if (redacted.equals(Secret.MASK)) {
      return Shown.MASK;
    }
    return new Shown(cut.length() < text.length() ? redacted + "…" : redacted, false);
  }
}
