package dev.sightline.cdi;

import dev.sightline.Secret;
import dev.sightline.config.MetricsEndpointSettings;
import dev.sightline.config.MetricsEndpointSettings.Access;
import dev.sightline.config.MetricsSettings;
import dev.sightline.config.SightlineSettings;
import dev.sightline.metrics.MetricsEndpoint;
import dev.sightline.metrics.MetricsProvider;
import dev.sightline.metrics.MetricsRuntime;
import dev.sightline.redact.Redactor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Chooses the one metrics binding from what the server offers. */
final class MetricsWiring {
  private static final String ENDPOINT = "metrics endpoint";

  private MetricsWiring() {}

  static MetricsRuntime start(
      MetricsSettings settings, Config config, String application, Redactor redactor) {
    return MetricsRuntime.start(
        settings.binding().name().toLowerCase(Locale.ROOT),
        providers(config),
        application,
        settings.maxSeries(),
        metric -> settings.bounds(List.of(metric)),
        redactor::fields);
  }

  /** MicroProfile first. */
  private static List<MetricsProvider> providers(Config config) {
    List<MetricsProvider> providers = new ArrayList<>();
    Iterable<MetricsProvider> offered = Beans.select(MetricsProvider.class);
    for (MetricsProvider provider : offered == null ? List.<MetricsProvider>of() : offered) {
      boolean otel = provider.binding().equals("otel");
      providers.add(
          otel
              ? new ExportedMetrics(provider, key -> config.getOptionalValue(key, String.class))
              : provider);
    }
    providers.sort(Comparator.comparing(MetricsProvider::binding));
    return providers;
  }

  /**
   * Whether the own registry may come into force: asked before the module starts, when a servlet
   * can still be added.
   */
  static boolean mayBeOwn(MetricsSettings settings) {
    return switch (settings.binding()) {
      case OWN, OTEL -> true;
      case NONE -> false;
      case AUTO, MICROPROFILE -> !OptionalApis.isPresent(OptionalApis.MP_METRICS);
    };
  }

  /** Opens the application's endpoint, where the own registry is in force. */
  static void open(
      MetricsEndpoint endpoint,
      MetricsRuntime metrics,
      SightlineSettings settings,
      String contextPath,
      Integrations integrations) {
    MetricsEndpointSettings wanted = settings.metrics().endpoint();
    String place = contextPath + wanted.path();
    if (!metrics.binding().equals("own")) {
      return;
    } else if (wanted.access() == Access.OFF) {
      integrations.skipped(ENDPOINT, "switched off by sightline.metrics.endpoint.access");
    } else if (wanted.access() == Access.OPEN) {
      endpoint.open(metrics::text, null);
      integrations.active(ENDPOINT, place + ", open to everybody");
    } else {
      String token = token(settings);
      if (token == null) {
        integrations.skipped(
            ENDPOINT,
            place
                + " needs a token of "
                + MetricsEndpoint.MIN_TOKEN
                + " characters or more in sightline.metrics.endpoint.token,"
                + " or sightline.metrics.endpoint.access=open");
      } else {
        endpoint.open(metrics::text, token);
        integrations.active(ENDPOINT, place + ", with the bearer token");
      }
    }
  }

  private static @Nullable String token(SightlineSettings settings) {
    Optional<Secret> token =
        settings.metrics().endpoint().token().or(() -> settings.console().apiToken());
    return token
        .map(secret -> secret.reveal().strip())
        .filter(text -> text.length() >= MetricsEndpoint.MIN_TOKEN)
        .orElse(null);
  }
}
