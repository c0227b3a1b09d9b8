package dev.sightline.it.refused;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asks for the settings. */
@ApplicationScoped
public class RefusedBean {
  @Inject RefusedSettings settings;

  /** The settings. */
  public RefusedSettings settings() {
    return settings;
  }
}
