package dev.sightline.config;

import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/** Whether the module is switched on: asked before anything of it enters the application. */
public final class ModuleSwitch {
  private static final String KEY = "sightline.enabled";
  private static final Set<String> OFF = Set.of("false", "0", "no", "n", "off");

  private ModuleSwitch() {}

  /**
   * False where {@code sightline.enabled} says so, in one of the words MicroProfile Config knows.
   */
  public static boolean isOn() {
    try {
      return ConfigProvider.getConfig()
          .getOptionalValue(KEY, String.class)
          .map(value -> !OFF.contains(value.strip().toLowerCase(Locale.ROOT)))
          .orElse(true);
    } catch (RuntimeException | LinkageError noConfiguration) {
      return true;
    }
  }
}
