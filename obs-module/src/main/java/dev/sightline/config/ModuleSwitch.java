package dev.sightline.config;

import org.eclipse.microprofile.config.ConfigProvider;

/** Whether the module is switched on: asked before anything of it enters the application. */
public final class ModuleSwitch {
  private ModuleSwitch() {}

  /** False where {@code sightline.enabled} says so. */
  public static boolean isOn() {
    try {
      return EarlySettings.read(ConfigProvider.getConfig()).enabled();
    } catch (RuntimeException | LinkageError noConfiguration) {
      return true;
    }
  }
}
