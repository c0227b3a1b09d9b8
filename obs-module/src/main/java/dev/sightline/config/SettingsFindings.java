package dev.sightline.config;

import dev.sightline.CheckedSettings;
import dev.sightline.Environment;
import dev.sightline.config.SettingsProblem.Severity;
import dev.sightline.config.text.SettingNames;
import dev.sightline.redact.Redactor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong; decides what may be shown of a wrong value. */
final class SettingsFindings {
  private static final int LONGEST_VALUE = 60;

  private final List<SettingsProblem> problems = new ArrayList<>();
  private final Redactor redactor;
  private final Environment environment;

  SettingsFindings(Redactor redactor, Environment environment) {
    this.redactor = redactor;
    this.environment = environment;
  }

  Environment environment() {
    return environment;
  }

  List<SettingsProblem> problems() {
    return problems;
  }

  void addAll(SettingsFindings others) {
    problems.addAll(others.problems);
  }

  void error(String name, String source, String message) {
    problems.add(new SettingsProblem(Severity.ERROR, name, source, message));
  }

  void warning(String name, String source, String message) {
    problems.add(new SettingsProblem(Severity.WARNING, name, source, message));
  }

  void error(RawValue raw, String message) {
    error(raw.name(), raw.origin(), message);
  }

  void warning(RawValue raw, String message) {
    warning(raw.name(), raw.origin(), message);
  }

  /** A rule of another API that a value, or the lack of one, breaks. */
  void broken(RawValue raw, String name, String rule) {
    error(name, raw.isUnset() ? "" : raw.origin(), rule);
  }

  /**
   * A value that is needed and not there.
   *
   * @param fallbacks other names it is read from
   * @param omission why a source that should have it has it not, or null
   */
  void missing(String name, List<String> fallbacks, @Nullable String omission) {
    List<String> tried = new ArrayList<>(List.of(SettingNames.environmentName(name)));
    tried.add(SettingNames.environmentName(name) + "_FILE");
    for (String fallback : fallbacks) {
      tried.add(fallback);
      tried.add(SettingNames.environmentName(fallback));
    }
    error(
        name,
        "",
        "is required and not set; also looked for "
            + String.join(", ", tried)
            + (omission == null ? "" : "; " + omission));
  }

  /** A value that the configuration could not give. */
  void unreadable(RawValue raw, boolean own) {
    String why = String.valueOf(raw.failure());
    if (own) {
      error(raw.name(), raw.source().isEmpty() ? "" : raw.origin(), why);
    } else {
      warning(raw.name(), "", why + "; it is ignored");
    }
  }

  /** What a record's constructor said, where it cannot have repeated a secret. */
  String refusal(Class<? extends Record> type, Throwable cause) {
    boolean secrets =
        SettingsSchema.of(type, "x").settings().stream().anyMatch(SettingDescriptor::secret);
    String message = cause.getMessage();
    return "was refused by "
        + type.getSimpleName()
        + ": "
        + (secrets || message == null ? cause.getClass().getSimpleName() : cut(message));
  }

  private String cut(String text) {
    String safe = redactor.text(text).replaceAll("\\p{C}", "?");
    return safe.length() > 3 * LONGEST_VALUE ? safe.substring(0, 3 * LONGEST_VALUE) + "…" : safe;
  }

  /**
   * A value that breaks a rule.
   *
   * @param secret whether nothing of the value may be shown
   * @param own whether the name belongs to us; what other tools read too is only a warning
   */
  void invalid(RawValue raw, String rule, boolean secret, boolean own) {
    String message = rule + shown(raw, secret);
    if (own) {
      error(raw, message);
    } else {
      warning(raw, message + "; it is ignored");
    }
  }

  private String shown(RawValue raw, boolean secret) {
    String text = raw.text();
    if (text == null || secret || raw.derived() || redactor.isSecretName(raw.name())) {
      return "";
    }
    String safe = redactor.text(text).replaceAll("\\p{C}", "?");
    return ", is \""
        + (safe.length() > LONGEST_VALUE ? safe.substring(0, LONGEST_VALUE) + "…" : safe)
        + "\"";
  }

  /** For the rules of one record. */
  CheckedSettings.Findings of(Class<? extends Record> type, String prefix) {
    return new CheckedSettings.Findings() {
      @Override
      public Environment environment() {
        return environment;
      }

      @Override
      public void error(String component, String rule) {
        SettingsFindings.this.error(name(component), "", rule);
      }

      @Override
      public void warning(String component, String rule) {
        SettingsFindings.this.warning(name(component), "", rule);
      }

      private String name(String component) {
        for (RecordComponent each : type.getRecordComponents()) {
          if (each.getName().equals(component)) {
            return prefix + "." + SettingsSchema.name(each);
          }
        }
        return prefix + "." + component;
      }
    };
  }
}
