package dev.sightline.config;

import dev.sightline.config.text.SettingNames;

/**
 * One finding about the configuration. Holds no value of a secret.
 *
 * @param severity whether the application may start with it
 * @param name property name
 * @param source where the value is from, with its ordinal; empty when there is no value
 * @param message the rule, with the value only where it is shown anyway
 */
public record SettingsProblem(Severity severity, String name, String source, String message) {

  /** Whether the application may start with it. */
  public enum Severity {
    ERROR,
    WARNING
  }

  /** Environment variable that sets it. */
  public String environmentName() {
    return SettingNames.environmentName(name);
  }

  @Override
  public String toString() {
    String from = source.isEmpty() ? "" : " from " + source;
    return severity + " " + name + " (" + environmentName() + ")" + from + ": " + message;
  }
}
