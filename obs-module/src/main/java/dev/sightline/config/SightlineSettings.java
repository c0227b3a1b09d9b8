package dev.sightline.config;

import dev.sightline.Environment;
import dev.sightline.Setting;
import dev.sightline.Settings;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** Every key of Sightline's own. The reference page is generated from these records. */
@Settings(prefix = SightlineSettings.PREFIX)
public record SightlineSettings(
    @Setting(value = "true", description = "Switches the whole module off.") boolean enabled,
    @Setting(
            value = "local",
            description =
                "What kind of installation this is; production switches the guards on. Also"
                    + " understood: dev, test, stage, prod.",
            fallback = {"dd.env", "deployment.environment", "mp.config.profile"})
        Environment environment,
    ServiceSettings service,
    LogSettings log,
    RedactSettings redact,
    CorrelationSettings correlation,
    RequestSettings request,
    MetricsSettings metrics,
    TraceSettings trace,
    FlowSettings flows,
    ErrorSettings errors,
    RecentSettings recent,
    HealthSettings health,
    ShutdownSettings shutdown,
    @Setting(key = "name") Map<String, RateLimitSettings> rateLimit,
    SourceSettings config,
    ConsoleSettings console) {

  /** What all names start with. */
  public static final String PREFIX = "sightline";

  /** Whether unknown keys are errors: as set, else in production only. */
  public boolean unknownAreErrors() {
    return config.strict().orElse(environment == Environment.PRODUCTION);
  }

  SightlineSettings withService(ServiceSettings resolved) {
    return new SightlineSettings(
        enabled,
        environment,
        resolved,
        log,
        redact,
        correlation,
        request,
        metrics,
        trace,
        flows,
        errors,
        recent,
        health,
        shutdown,
        rateLimit,
        config,
        console);
  }

  /**
   * Which service this is; stands on every line.
   *
   * @param name never blank once loaded
   * @param version empty when unknown
   * @param instance never blank once loaded
   */
  public record ServiceSettings(
      @Setting(
              value = "",
              description = "Logical name of the service; by default the application's name.",
              fallback = {"otel.service.name", "dd.service"})
          String name,
      @Setting(
              value = "",
              description = "Build of the application.",
              fallback = {"dd.version"})
          String version,
      @Setting(value = "", description = "This node; by default its host name.") String instance) {}

  /** What is kept of requests. */
  public record RequestSettings(
      @Setting(
              value = "false",
              description =
                  "Put the beginning of text bodies, redacted, on the request's end, as far as the"
                      + " application read them.")
          boolean captureBody,
      @Setting(
              value = "4096",
              description = "How many bytes of a body are kept.",
              min = "64",
              max = "65536")
          int maxBodyBytes) {}

  /** Which correlation headers are used. */
  public record CorrelationSettings(
      @Setting(value = "true", description = "Adopt valid IDs of incoming requests.")
          boolean accept,
      @Setting(value = "true", description = "Echo the IDs on every response.") boolean respond,
      @Setting(value = "true", description = "Send the IDs with outgoing calls.")
          boolean propagate) {

    /** Of a client that may be used without the module; wrong values are reported at start. */
    public static CorrelationSettings read(Config config) {
      return SettingsLoader.group(config, CorrelationSettings.class, PREFIX + ".correlation");
    }
  }

  /** Business processes across requests and servers. */
  public record FlowSettings(
      @Setting(
              value = "30m",
              description = "A flow that makes no step for so long is told as abandoned.",
              min = "1s",
              max = "30d")
          java.time.Duration timeLimit) {}

  /** One limit on how often something may be requested. */
  public record RateLimitSettings(
      @Setting(
              value = "",
              description =
                  "Path templates it holds for, context path included, such as POST /shop/api/orders"
                      + " or /shop/api/*; empty: only where @RateLimited names it.")
          java.util.List<String> routes,
      @Setting(
              value = "client",
              description = "What is counted separately: client, user, route, or header:<name>.",
              pattern = "client|user|route|header:[A-Za-z0-9-]{1,64}")
          String key,
      @Setting(value = "100", description = "Requests allowed per window.", min = "1") int limit,
      @Setting(value = "1m", description = "The window.", min = "1s", max = "1d")
          java.time.Duration window,
      @Setting(
              description =
                  "JNDI name of a PostgreSQL data source through which nodes share the limit; none:"
                      + " each node counts for itself.")
          java.util.Optional<String> dataSource) {}
}
