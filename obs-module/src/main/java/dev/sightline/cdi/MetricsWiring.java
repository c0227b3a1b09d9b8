package dev.sightline.cdi;

import dev.sightline.config.MetricsSettings;
import dev.sightline.metrics.MetricsProvider;
import dev.sightline.metrics.MetricsRuntime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;

/** Chooses the one metrics binding from what the server offers. */
final class MetricsWiring {
  private MetricsWiring() {}

  static MetricsRuntime start(MetricsSettings settings, Config config, String application) {
    String wanted = settings.binding().name().toLowerCase(Locale.ROOT);
    return MetricsRuntime.start(
        wanted,
        providers(wanted, config),
        application,
        settings.maxSeries(),
        metric -> settings.bounds(List.of(metric)));
  }

  /** MicroProfile first; OpenTelemetry only where somebody switched it on, or asks for it. */
  private static List<MetricsProvider> providers(String wanted, Config config) {
    boolean otelRuns =
        !config.getOptionalValue("otel.sdk.disabled", Boolean.class).orElse(true)
            || wanted.equals("otel");
    List<MetricsProvider> providers = new ArrayList<>();
    Iterable<MetricsProvider> offered = Beans.select(MetricsProvider.class);
    for (MetricsProvider provider : offered == null ? List.<MetricsProvider>of() : offered) {
      if (otelRuns || !provider.binding().equals("otel")) {
        providers.add(provider);
      }
    }
    providers.sort(Comparator.comparing(MetricsProvider::binding));
    return providers;
  }
}
