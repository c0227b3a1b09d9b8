package dev.sightline.cdi;

import dev.sightline.config.SightlineSettings;
import dev.sightline.trace.CurrentSpan;
import dev.sightline.trace.Traces;

/** Joins the server's traces where it has any. */
final class TraceWiring {
  private TraceWiring() {}

  static CurrentSpan start(SightlineSettings settings, Integrations integrations) {
    if (!settings.trace().enabled().orElse(true)) {
      integrations.skipped("traces", "switched off by sightline.trace.enabled");
    } else if (!OptionalApis.isPresent(OptionalApis.OPEN_TELEMETRY_SPAN)) {
      integrations.skipped("traces", "the server shows no OpenTelemetry API to applications");
    } else {
      integrations.active("traces", "OpenTelemetry: the server's current span");
      return Traces.openTelemetry();
    }
    return Traces.none();
  }
}
