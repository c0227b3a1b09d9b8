package dev.sightline.config;

import dev.sightline.Setting;
import org.eclipse.microprofile.config.Config;

/**
 * What is needed before the module, or even the application, starts: the same settings as in {@link
 * SightlineSettings}, with the default in place of a wrong value, which the report tells later.
 *
 * @param enabled whether anything of the module enters the application
 */
public record EarlySettings(
    @Setting("true") boolean enabled,
    SightlineSettings.CorrelationSettings correlation,
    MetricsSettings metrics,
    HealthSettings health) {

  /** Whether readiness follows the other applications of the server. */
  public boolean watchesRefusals() {
    return health.refusedApplications().orElse(enabled);
  }

  /** From the configuration as it is now. */
  public static EarlySettings read(Config config) {
    return SettingsLoader.group(config, EarlySettings.class, SightlineSettings.PREFIX);
  }
}
