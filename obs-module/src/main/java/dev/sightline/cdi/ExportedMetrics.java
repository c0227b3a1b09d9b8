package dev.sightline.cdi;

import dev.sightline.metrics.MetricsBackend;
import dev.sightline.metrics.MetricsProvider;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * OpenTelemetry's metrics, unless the server's settings say that they go nowhere. Source:
 * MicroProfile Telemetry, "Configuration".
 */
final class ExportedMetrics implements MetricsProvider {
  private final MetricsProvider provider;
  private final Config config;

  ExportedMetrics(MetricsProvider provider, Config config) {
    this.provider = provider;
    this.config = config;
  }

  @Override
  public String binding() {
    return provider.binding();
  }

  @Override
  public @Nullable String unavailable() {
    String off = config.getOptionalValue("otel.sdk.disabled", String.class).orElse("true");
    if (!off.strip().equalsIgnoreCase("false")) {
      return "otel.sdk.disabled is not false";
    }
    String exporter = config.getOptionalValue("otel.metrics.exporter", String.class).orElse("");
    if (exporter.strip().toLowerCase(Locale.ROOT).equals("none")) {
      return "otel.metrics.exporter is none";
    }
    return provider.unavailable();
  }

  @Override
  public MetricsBackend open(String application) {
    return provider.open(application);
  }
}
