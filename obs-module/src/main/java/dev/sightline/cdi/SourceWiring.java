package dev.sightline.cdi;

import dev.sightline.StructuredLogger;
import dev.sightline.config.source.SourceSet;
import dev.sightline.config.source.SourceStatus;

/** Keeps our sources fresh while the application runs, and tells when one fails or recovers. */
final class SourceWiring {
  private SourceWiring() {}

  /**
   * @return ends the reading
   */
  static AutoCloseable start(Integrations integrations) {
    SourceSet sources = SourceSet.current();
    for (SourceStatus each : sources.statuses()) {
      String name = "config source " + each.name();
      switch (each.state()) {
        case OK -> integrations.active(name, each.keys() + " keys");
        case FAILED -> integrations.active(name, "failed: " + each.reason());
        case OFF -> integrations.skipped(name, each.reason());
      }
    }
    sources.keepFresh(SourceWiring::tell);
    return sources;
  }

  private static void tell(SourceStatus status) {
    StructuredLogger log = StructuredLogger.of("dev.sightline");
    if (status.state() == SourceStatus.State.FAILED) {
      log.warn(
          "configuration_source_failed",
          "source",
          status.name(),
          "location",
          status.location(),
          "reason",
          status.reason());
    } else {
      log.info(
          "configuration_source_recovered", "source", status.name(), "keys_count", status.keys());
    }
  }
}
