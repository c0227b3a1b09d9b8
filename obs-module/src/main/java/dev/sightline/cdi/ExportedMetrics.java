package dev.sightline.cdi;

import dev.sightline.metrics.MetricsBackend;
import dev.sightline.metrics.MetricsProvider;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * OpenTelemetry's metrics, unless the server's settings say that they go nowhere. Source:
 * MicroProfile Telemetry, "Configuration".
 */
final class ExportedMetrics implements MetricsProvider {
  private final MetricsProvider provider;
  private final Function<String, Optional<String>> settings;

  ExportedMetrics(MetricsProvider provider, Function<String, Optional<String>> settings) {
    this.provider = provider;
    this.settings = settings;
  }

  @Override
  public String binding() {
    return provider.binding();
  }

  @Override
  public @Nullable String unavailable() {
    String off = settings.apply("otel.sdk.disabled").orElse("true");
    if (!off.strip().equalsIgnoreCase("false")) {
      return "otel.sdk.disabled is not false";
    }
    String exporter = settings.apply("otel.metrics.exporter").orElse("");
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
