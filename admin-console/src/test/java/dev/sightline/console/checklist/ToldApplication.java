package dev.sightline.console.checklist;

import dev.sightline.console.source.Reading;
import dev.sightline.manage.ApplicationDocument;
import dev.sightline.manage.ApplicationDocument.Integration;
import dev.sightline.manage.ConfigurationDocument;
import dev.sightline.manage.ConfigurationDocument.Entry;
import dev.sightline.manage.ConfigurationDocument.Problem;
import dev.sightline.manage.ConfigurationDocument.Source;
import dev.sightline.manage.ErrorGroupPage.Store;
import dev.sightline.manage.ErrorPublishing;
import dev.sightline.manage.ErrorPublishing.Receiver;
import dev.sightline.manage.HealthDocument;
import dev.sightline.manage.HealthDocument.Check;
import dev.sightline.manage.LevelsDocument;
import dev.sightline.manage.LevelsDocument.LoggerLevel;
import dev.sightline.manage.LevelsDocument.Temporary;
import dev.sightline.manage.PipelineDocument;
import dev.sightline.manage.PipelineDocument.InForce;
import dev.sightline.manage.PipelineDocument.Loss;
import dev.sightline.manage.PipelineDocument.Queue;
import dev.sightline.manage.RecentDocument;
import dev.sightline.manage.TimelineDocument.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An application that is as it should be in production, until something of it is changed. */
final class ToldApplication {
  static final long NOW = 1_800_000_000_000L;

  String service = "shop";
  String version = "2.14.1";
  String environment = "production";
  final List<Integration> integrations =
      new ArrayList<>(
          List.of(
              new Integration("metrics", true, "own registry: Prometheus text"),
              new Integration("metrics endpoint", true, "/shop/sightline/metrics, with the token"),
              new Integration("traces", true, "OpenTelemetry: the server's spans"),
              new Integration("health", true, "MicroProfile Health: the server's /health"),
              new Integration("rate limits", true, "[checkout: 100 in 1m]")));
  final List<Check> checks =
      new ArrayList<>(
          List.of(
              check("application", "readiness", "UP"),
              check("database", "readiness", "UP"),
              check("application-started", "startup", "UP")));
  final List<Entry> entries = new ArrayList<>();
  final List<Source> sources = new ArrayList<>(List.of(new Source("environment", 300, 9, "")));
  final List<Problem> problems = new ArrayList<>();
  final List<Queue> queues =
      new ArrayList<>(
          List.of(
              new Queue("Log queue", 799, 1_000, "records", 5),
              new Queue("Recent records", 99, 100, "bytes", -1),
              new Queue("Odd queue", 7, 0, "records", -1)));
  final List<Loss> losses =
      new ArrayList<>(
          List.of(
              new Loss("log records", "queue full", 0, false),
              new Loss("log records", "not in the sample", 7, true)));
  final List<InForce> decisions =
      new ArrayList<>(
          List.of(
              new InForce("Log", "Format", "json"),
              new InForce("Log", "Output", "stdout"),
              new InForce("Redaction", "Built-in rules", "always on")));
  Store store = new Store("jdbc", true, "", 143, 812_400, 0, 0, 0, 0, 0);
  final List<Receiver> receivers =
      new ArrayList<>(List.of(new Receiver("sentry", true, "", 0, true, 1_912, 0, 0, 0)));
  String general = "info";
  final List<Temporary> temporary = new ArrayList<>();
  final List<LoggerLevel> configured =
      new ArrayList<>(List.of(new LoggerLevel("org.hibernate", "warn")));
  boolean kept = true;
  final List<Item> flows = new ArrayList<>(List.of(flow()));
  SignInFacts signIn = new SignInFacts(2, 0, false, "https://ops.example.org/sightline");

  ToldApplication() {
    set("sightline.environment", "production");
    usual("sightline.redact.keep-keys", "");
    usual("sightline.redact.strategy", "mask");
    set("sightline.redact.pii", "true");
    usual("sightline.correlation.accept", "true");
    usual("sightline.correlation.respond", "true");
    usual("sightline.correlation.propagate", "true");
    usual("sightline.metrics.binding", "auto");
    usual("sightline.errors.uncaught", "true");
    usual("sightline.config.strict", "");
    usual("sightline.config.production-exceptions", "");
    usual("sightline.shutdown.deadline", "10s");
  }

  /** Somebody set it. */
  ToldApplication set(String name, String value) {
    return row(name, value, "environment", false, false);
  }

  /** Nobody set it. */
  ToldApplication usual(String name, String value) {
    return row(name, value, "default", false, false);
  }

  ToldApplication row(String name, String value, String source, boolean masked, boolean drifted) {
    entries.removeIf(each -> each.name().equals(name));
    entries.add(new Entry(name, value, masked, source, 300, "", drifted, List.of(), List.of()));
    return this;
  }

  ToldApplication without(String integration) {
    integrations.removeIf(each -> each.name().equals(integration));
    return this;
  }

  ToldApplication skipped(String integration, String reason) {
    without(integration);
    integrations.add(new Integration(integration, false, reason));
    return this;
  }

  ToldApplication decided(String topic, String name, String value) {
    decisions.removeIf(each -> each.topic().equals(topic) && each.name().equals(name));
    decisions.add(new InForce(topic, name, value));
    return this;
  }

  static Check check(String name, String kind, String status) {
    return new Check(name, kind, status, Map.of(), 1, NOW);
  }

  private static Item flow() {
    return new Item(
        NOW,
        "flow_ended",
        "info",
        "checkout",
        "",
        "completed",
        0,
        5,
        "",
        Map.of(),
        "",
        "",
        Map.of());
  }

  ApplicationDocument description() {
    return new ApplicationDocument(
        "shop",
        "/shop",
        service,
        version,
        environment,
        "node-1",
        "Open Liberty",
        "17",
        "1.0.0",
        NOW,
        integrations,
        0,
        0);
  }

  Evidence evidence() {
    return new Evidence(
        description(),
        new Reading.Available<>(new HealthDocument("UP", NOW, checks)),
        new Reading.Available<>(
            new ConfigurationDocument(NOW, "9c41f7b20a5e", entries, sources, problems)),
        new Reading.Available<>(
            new PipelineDocument(
                NOW,
                queues,
                losses,
                decisions,
                store,
                new ErrorPublishing(0, 0, 0, 0, 0, 0, receivers))),
        new Reading.Available<>(new LevelsDocument(NOW, general, temporary, configured, List.of())),
        new Reading.Available<>(new RecentDocument(NOW, kept, NOW, List.of(), List.of(), flows)),
        signIn);
  }

  /** The same application when it answers nothing but who it is. */
  Evidence silent() {
    return new Evidence(description(), late(), late(), late(), late(), late(), signIn);
  }

  private static <T> Reading<T> late() {
    return new Reading.Unreachable<>("No answer within 3 seconds.");
  }
}
