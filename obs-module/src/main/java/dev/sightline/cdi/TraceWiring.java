package dev.sightline.cdi;

import dev.sightline.config.SightlineSettings;
import dev.sightline.trace.CurrentSpan;
import dev.sightline.trace.TraceProvider;
import dev.sightline.trace.Traces;
import jakarta.enterprise.inject.Instance;

/** Joins the server's traces where it has any. */
final class TraceWiring {
  private TraceWiring() {}

  static CurrentSpan start(SightlineSettings settings, Integrations integrations) {
    Instance<TraceProvider> providers = Beans.select(TraceProvider.class);
    if (!settings.trace().enabled().orElse(true)) {
      integrations.skipped("traces", "switched off by sightline.trace.enabled");
    } else if (!OptionalApis.isPresent(OptionalApis.OPEN_TELEMETRY)) {
      integrations.skipped("traces", "the server shows no OpenTelemetry API to applications");
    } else if (providers == null || !providers.isResolvable()) {
      integrations.skipped("traces", "the server offers no OpenTelemetry for injection");
    } else {
      return join(providers.get(), settings.trace().sqlComments(), integrations);
    }
    return Traces.none();
  }

  private static CurrentSpan join(
      TraceProvider provider, boolean sqlComments, Integrations integrations) {
    if (provider.isRecording()) {
      integrations.active("traces", "OpenTelemetry: the server's spans, and one per operation");
    } else {
      integrations.skipped(
          "spans", "the server's OpenTelemetry is switched off; otel.sdk.disabled=false starts it");
    }
    return provider.join(sqlComments);
  }
}
