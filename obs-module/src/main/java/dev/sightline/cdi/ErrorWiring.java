package dev.sightline.cdi;

import dev.sightline.config.ErrorSettings;
import dev.sightline.config.SightlineSettings.ServiceSettings;
import dev.sightline.error.ErrorListener;
import dev.sightline.error.ErrorOrigin;
import dev.sightline.error.ErrorStore;
import dev.sightline.error.grouping.Fingerprints;
import dev.sightline.error.store.FileErrorStore;
import dev.sightline.error.store.MemoryErrorStore;
import dev.sightline.error.store.StoreLimits;
import java.nio.file.Path;

/** From the keys of {@code sightline.errors} to where error events are kept. */
final class ErrorWiring {
  private ErrorWiring() {}

  static ErrorStore store(
      ErrorSettings settings,
      Fingerprints fingerprints,
      String application,
      Integrations integrations) {
    StoreLimits limits = StoreLimits.standard().with(settings.capacity(), settings.retention());
    if (!settings.publish().isEmpty()) {
      integrations.skipped("error publishing", "this version publishes to nobody yet");
    }
    if (settings.store() == ErrorSettings.Store.FILE) {
      Path directory = settings.file().path().resolve(application);
      integrations.active("errors", "kept in files that survive a restart");
      return new FileErrorStore(directory, limits, fingerprints::explain);
    }
    if (settings.store() == ErrorSettings.Store.JDBC) {
      integrations.skipped("error database", "this version has no database store yet");
    }
    integrations.active("errors", "kept in memory until the application stops");
    return new MemoryErrorStore(limits, fingerprints::explain);
  }

  static ErrorListener listener(ServiceSettings service, ErrorStore store) {
    return new ErrorListener(store, new ErrorOrigin(service.version(), service.instance()));
  }
}
