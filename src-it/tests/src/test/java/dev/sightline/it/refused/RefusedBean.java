package dev.sightline.it.refused;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Asks for the settings and, when the application starts, tells that it has them. */
@ApplicationScoped
public class RefusedBean {
  @Inject RefusedSettings settings;

  void started(@Observes @Initialized(ApplicationScoped.class) Object event) {
    System.out.println(
        "settings: "
            + settings
            + ", key of "
            + settings.apiKey().reveal().length()
            + " characters");
  }
}
