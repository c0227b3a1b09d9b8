package dev.sightline.config;

import dev.sightline.CheckedSettings;
import dev.sightline.Environment;
import dev.sightline.config.SettingsProblem.Severity;
import dev.sightline.redact.Redactor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

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

  void error(String name, String source, String message) {
    problems.add(new SettingsProblem(Severity.ERROR, name, source, message));
  }

  void warning(String name, String source, String message) {
    problems.add(new SettingsProblem(Severity.WARNING, name, source, message));
  }

  /**
   * A value that breaks a rule.
   *
   * @param secret whether nothing of the value may be shown
   * @param own whether the name belongs to us; what other tools read too is only a warning
   */
  void invalid(RawValue raw, String rule, boolean secret, boolean own) {
    String source = raw.source() + " (" + raw.ordinal() + ")";
    String message = rule + shown(raw, secret);
    if (own) {
      error(raw.name(), source, message);
    } else {
      warning(raw.name(), source, message + "; it is ignored");
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
