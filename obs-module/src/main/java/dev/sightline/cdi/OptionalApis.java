package dev.sightline.cdi;

import java.util.List;

/** Which optional APIs this server has: asked before any class that names one is loaded. */
final class OptionalApis {
  static final String MP_METRICS = "org.eclipse.microprofile.metrics.MetricRegistry";
  static final String MP_HEALTH = "org.eclipse.microprofile.health.HealthCheck";
  static final String OPEN_TELEMETRY = "io.opentelemetry.api.OpenTelemetry";

  /**
   * A class that names an optional API.
   *
   * @param api a class of that API
   * @param bean becomes an application-scoped bean where the API is present
   */
  record Plugin(String api, String bean) {}

  static final List<Plugin> PLUGINS =
      List.of(
          new Plugin(MP_METRICS, "dev.sightline.metrics.MicroprofileMetricsProvider"),
          new Plugin(OPEN_TELEMETRY, "dev.sightline.metrics.OtelMetricsProvider"),
          new Plugin(OPEN_TELEMETRY, "dev.sightline.trace.OpenTelemetryTraces"),
          new Plugin(
              "dev.sightline.health.ApplicationState", "dev.sightline.health.ApplicationState"),
          new Plugin(MP_HEALTH, "dev.sightline.health.MicroprofileChecks"),
          new Plugin(MP_HEALTH, "dev.sightline.health.ApplicationReadinessCheck"),
          new Plugin(MP_HEALTH, "dev.sightline.health.ApplicationStartupCheck"));

  /** Added where asked for, even by a WAR that has the module switched off. */
  static final Plugin REFUSALS =
      new Plugin(MP_HEALTH, "dev.sightline.health.RefusedApplicationsCheck");

  private OptionalApis() {}

  static boolean isPresent(String className) {
    return isVisible(className, Thread.currentThread().getContextClassLoader())
        || isVisible(className, OptionalApis.class.getClassLoader());
  }

  private static boolean isVisible(String className, ClassLoader loader) {
    try {
      Class.forName(className, false, loader);
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
