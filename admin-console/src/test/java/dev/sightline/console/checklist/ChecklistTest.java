package dev.sightline.console.checklist;

import static dev.sightline.console.checklist.ItemState.FAILED;
import static dev.sightline.console.checklist.ItemState.NOT_APPLICABLE;
import static dev.sightline.console.checklist.ItemState.PASSED;
import static dev.sightline.console.checklist.ItemState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.console.fake.HostileApplication;
import dev.sightline.console.source.Reading;
import dev.sightline.manage.ApplicationDocument;
import dev.sightline.manage.ApplicationDocument.Integration;
import dev.sightline.manage.ConfigurationDocument.Entry;
import dev.sightline.manage.ConfigurationDocument.Problem;
import dev.sightline.manage.ConfigurationDocument.Source;
import dev.sightline.manage.Documents;
import dev.sightline.manage.ErrorGroupPage.Store;
import dev.sightline.manage.ErrorPublishing.Receiver;
import dev.sightline.manage.LevelsDocument;
import dev.sightline.manage.LevelsDocument.LoggerLevel;
import dev.sightline.manage.LevelsDocument.Temporary;
import dev.sightline.manage.PipelineDocument;
import dev.sightline.manage.PipelineDocument.Loss;
import dev.sightline.manage.PipelineDocument.Queue;
import dev.sightline.manage.RecentDocument;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each item in each state it can have. */
class ChecklistTest {

  /** One change of an application that is as it should be, and what follows for one item. */
  private record Case(
      String id, ItemState state, Consumer<ToldApplication> change, String why, String setting) {

    @Override
    public String toString() {
      return id + " " + state + ": " + why;
    }
  }

  private static Case failed(
      String id, Consumer<ToldApplication> change, String why, String setting) {
    return new Case(id, FAILED, change, why, setting);
  }

  private static Case unknown(String id, Consumer<ToldApplication> change, String why) {
    return new Case(id, UNKNOWN, change, why, "");
  }

  private static Case passed(String id, Consumer<ToldApplication> change, String why) {
    return new Case(id, PASSED, change, why, "");
  }

  private static Case notApplicable(String id, Consumer<ToldApplication> change, String why) {
    return new Case(id, NOT_APPLICABLE, change, why, "");
  }

  static Stream<Case> cases() {
    return Stream.of(
            identity(),
            logs(),
            secrets(),
            correlation(),
            metrics(),
            health(),
            errors(),
            delivery(),
            configuration(),
            operation())
        .flatMap(List::stream);
  }

  private static List<Case> identity() {
    return List.of(
        passed("identity.service", a -> {}, "Every line says shop."),
        failed("identity.service", a -> a.service = " ", "No service name", "sightline.service"),
        passed("identity.version", a -> {}, "Build 2.14.1."),
        failed("identity.version", a -> a.version = "", "No version", "sightline.service.version"),
        passed("identity.environment", a -> {}, "production, by sightline.environment in env"),
        passed(
            "identity.environment",
            a -> a.usual("sightline.environment", "local").set("dd.env", "production"),
            "production, by dd.env in environment."),
        failed(
            "identity.environment",
            a -> {
              a.environment = "local";
              a.usual("sightline.environment", "local");
            },
            "Nobody set it, so it is local",
            "sightline.environment=production"));
  }

  private static List<Case> logs() {
    return List.of(
        passed("logs.structured", a -> {}, "Lines have the form json."),
        passed("logs.structured", a -> a.decided("Log", "Format", "logfmt"), "form logfmt"),
        failed(
            "logs.structured",
            a -> {
              a.environment = "staging";
              a.decided("Log", "Format", "pretty");
            },
            "the form pretty",
            "sightline.log.format=json"),
        notApplicable(
            "logs.structured",
            a -> {
              a.environment = "local";
              a.decided("Log", "Format", "pretty");
            },
            "It counts in staging and production; this is local."),
        unknown(
            "logs.structured",
            a -> a.decisions.removeIf(each -> each.name().equals("Format")),
            "does not tell “Log: Format”"),
        passed("logs.collected", a -> {}, "Lines go to the standard output."),
        passed("logs.collected", a -> a.decided("Log", "Output", "container"), "server's own log"),
        failed(
            "logs.collected",
            a ->
                a.decided("Log", "Output", "container")
                    .skipped("complete server log", "1,000 lines in 5 minutes; add x=0"),
            "leaves lines out: 1,000 lines",
            "sightline.log.output=stdout"),
        unknown("logs.collected", a -> a.decided("Log", "Output", "file"), "Lines go to a file"),
        unknown("logs.collected", a -> a.decided("Log", "Output", "pigeon"), "go to pigeon, which"),
        failed(
            "logs.collected",
            a -> a.decided("Log", "Output", "none"),
            "No line is written",
            "sightline.log.output=stdout"),
        passed("logs.level", a -> {}, "The general level is info"),
        failed(
            "logs.level",
            a -> a.general = "debug",
            "all loggers at debug.",
            "sightline.log.level=info"),
        failed(
            "logs.level",
            a -> a.configured.add(new LoggerLevel("com.acme", "trace")),
            "com.acme at trace.",
            "sightline.log.levels.com.acme=info"),
        notApplicable(
            "logs.level",
            a -> {
              a.environment = "development";
              a.general = "trace";
            },
            "all loggers at trace."),
        passed("logs.temporary-levels", a -> {}, "Every level is the configured one."),
        failed(
            "logs.temporary-levels",
            a -> {
              a.temporary.add(new Temporary("", "debug", ToldApplication.NOW, "ada"));
              a.temporary.add(new Temporary("com.acme", "trace", ToldApplication.NOW, ""));
            },
            "all loggers at debug by ada, com.acme at trace.",
            ""),
        notApplicable(
            "logs.temporary-levels",
            a -> {
              a.environment = "testing";
              a.temporary.add(new Temporary("com.acme", "trace", ToldApplication.NOW, ""));
            },
            "this is testing."),
        passed("logs.business-events", a -> a.general = "debug", "The general level is debug."),
        failed(
            "logs.business-events",
            a -> a.general = "warn",
            "what went well leaves no line",
            "sightline.log.level=info"));
  }

  private static List<Case> secrets() {
    return List.of(
        passed("secrets.redaction", a -> {}, "Built-in rules: always on."),
        failed(
            "secrets.redaction",
            a -> a.set("sightline.redact.keep-keys", "token, pin"),
            "matches the name: token, pin.",
            "sightline.redact.keep-keys="),
        failed(
            "secrets.redaction",
            a -> a.set("sightline.redact.strategy", "partial"),
            "The last characters",
            "sightline.redact.strategy=mask"),
        unknown("secrets.redaction", a -> a.decisions.clear(), "does not tell “Redaction"),
        unknown(
            "secrets.redaction",
            a -> a.row("sightline.redact.keep-keys", "x", "environment", false, true),
            "was changed after the start"),
        passed("secrets.libraries", a -> {}, "do not go through the server's own log"),
        failed(
            "secrets.libraries",
            a -> a.skipped("redaction of what libraries log", "the server writes it before"),
            "The server writes it before.",
            "sightline.log.output=stdout"),
        passed("secrets.personal-data", a -> {}, "are hidden too"),
        failed(
            "secrets.personal-data",
            a -> a.usual("sightline.redact.pii", "false"),
            "written as they are",
            "sightline.redact.pii=true"),
        notApplicable(
            "secrets.personal-data",
            a -> {
              a.environment = "local";
              a.usual("sightline.redact.pii", "false");
            },
            "written as they are"),
        passed(
            "secrets.outside",
            a ->
                a.row("shop.api-key", "***", "environment", true, false)
                    .row("shop.token-url", "***", "microprofile-config.properties", true, false)
                    .row("shop.open-token", "x", "microprofile-config.properties", false, false),
            "No name of a secret"),
        passed("secrets.outside", a -> a.entries.add(expression()), "No name of a secret"),
        failed(
            "secrets.outside",
            a ->
                a.row(
                        "shop.payment.api-key",
                        "***",
                        "microprofile-config.properties in shop.war",
                        true,
                        false)
                    .row("DB_PASSWORD", "***", "microprofile-config.properties", true, false),
            "shop.payment.api-key, DB_PASSWORD.",
            "sightline.config.secrets-dir="),
        notApplicable(
            "secrets.outside",
            a -> {
              a.environment = "local";
              a.row("a.password", "***", "microprofile-config.properties", true, false);
            },
            "a.password."));
  }

  private static Entry expression() {
    return new Entry(
        "shop.password",
        "***",
        true,
        "microprofile-config.properties",
        100,
        "${vault.password}",
        false,
        List.of(),
        List.of());
  }

  private static List<Case> correlation() {
    return List.of(
        passed("correlation.accepted", a -> {}, "Valid IDs of callers are adopted"),
        failed(
            "correlation.accepted",
            a -> a.set("sightline.correlation.accept", "false"),
            "are ignored",
            "sightline.correlation.accept=true"),
        failed(
            "correlation.accepted",
            a -> a.set("sightline.correlation.respond", "false"),
            "Responses do not carry the ID",
            "sightline.correlation.respond=true"),
        unknown(
            "correlation.accepted",
            a -> a.row("sightline.correlation.accept", "***", "environment", true, false),
            "is masked"),
        passed("correlation.propagated", a -> {}, "carry them"),
        failed(
            "correlation.propagated",
            a -> a.set("sightline.correlation.propagate", "false"),
            "carry none",
            "sightline.correlation.propagate=true"),
        unknown(
            "correlation.propagated",
            a -> a.entries.removeIf(each -> each.name().endsWith("propagate")),
            "does not tell sightline.correlation.propagate."),
        passed("correlation.found", a -> {}, "The latest records are kept"),
        failed("correlation.found", a -> a.kept = false, "No recent", "sightline.recent.max-size"),
        passed("correlation.flows", a -> {}, "1 flow of late."),
        unknown("correlation.flows", a -> a.flows.clear(), "No flow was recorded of late"),
        unknown("correlation.flows", a -> a.kept = false, "No recent records are kept."),
        passed("correlation.traces", a -> {}, "OpenTelemetry: the server's spans."),
        notApplicable(
            "correlation.traces",
            a -> a.skipped("traces", "off").set("sightline.trace.enabled", "false"),
            "sightline.trace.enabled=false in environment."),
        notApplicable(
            "correlation.traces",
            a -> a.without("traces").skipped("spans", "off").set("otel.sdk.disabled", "TRUE"),
            "Off on purpose: otel.sdk.disabled=TRUE"),
        failed(
            "correlation.traces",
            a -> a.without("traces").skipped("spans", "the server's OpenTelemetry is off"),
            "The server's OpenTelemetry is off.",
            "otel.sdk.disabled=false"),
        failed(
            "correlation.traces",
            a -> a.skipped("traces", "no API").usual("sightline.trace.enabled", "false"),
            "No API.",
            "sightline.trace.enabled=false"),
        unknown("correlation.traces", a -> a.without("traces"), "does not tell whether it joins"));
  }

  private static List<Case> metrics() {
    return List.of(
        passed("metrics.binding", a -> {}, "Own registry: Prometheus text."),
        failed(
            "metrics.binding",
            a -> a.set("sightline.metrics.binding", "none"),
            "switched off",
            "sightline.metrics.binding=auto"),
        failed("metrics.binding", a -> a.skipped("metrics", "no room"), "No room.", "sightline.m"),
        unknown("metrics.binding", a -> a.without("metrics"), "does not tell where they go"),
        passed("metrics.reachable", a -> {}, "/shop/sightline/metrics, with the token."),
        failed(
            "metrics.reachable",
            a -> a.skipped("metrics endpoint", "it needs a token"),
            "It needs a token.",
            "sightline.metrics.endpoint.token="),
        unknown(
            "metrics.reachable",
            a -> a.without("metrics endpoint"),
            "whether a scraper reads them cannot be seen"),
        notApplicable(
            "metrics.reachable",
            a -> a.without("metrics endpoint").set("sightline.metrics.binding", "none"),
            "There are none"));
  }

  private static List<Case> health() {
    return List.of(
        passed("health.endpoint", a -> {}, "MicroProfile Health: the server's /health."),
        failed("health.endpoint", a -> a.skipped("health", "there is none"), "There is none.", ""),
        unknown("health.endpoint", a -> a.without("health"), "does not tell"),
        passed("health.readiness", a -> {}, "1 check: database."),
        failed(
            "health.readiness",
            a -> {
              a.checks.removeIf(each -> each.name().equals("database"));
              a.checks.add(ToldApplication.check("memory", "liveness", "UP"));
            },
            "No readiness check of the application's own",
            ""),
        passed("health.up", a -> {}, "3 checks are up."),
        failed(
            "health.up",
            a -> a.checks.add(ToldApplication.check("queue", "readiness", "DOWN")),
            "Down: queue (readiness).",
            ""),
        unknown("health.up", a -> a.checks.clear(), "There is no check."));
  }

  private static Store store(String name, boolean healthy) {
    return new Store(name, healthy, healthy ? "" : "no connection", 1, 1, 0, 0, 0, 0, 0);
  }

  private static List<Case> errors() {
    Receiver broken = new Receiver("kafka", false, "no broker", 9, true, 0, 0, 0, 0);
    return List.of(
        passed("errors.durable", a -> {}, "kept in a database"),
        passed("errors.durable", a -> a.store = store("file", true), "kept in files"),
        failed(
            "errors.durable",
            a -> a.store = store("memory", true),
            "in memory until",
            "sightline.errors.store=file"),
        notApplicable(
            "errors.durable",
            a -> {
              a.environment = "local";
              a.store = store("memory", true);
            },
            "this is local."),
        unknown("errors.durable", a -> a.store = store("tape", true), "kept in tape"),
        passed("errors.store", a -> {}, "143 events are kept."),
        failed("errors.store", a -> a.store = store("jdbc", false), "trouble: no connection.", ""),
        passed("errors.published", a -> {}, "To sentry (1,912 sent)."),
        notApplicable("errors.published", a -> a.receivers.clear(), "stand in a database"),
        failed(
            "errors.published",
            a -> {
              a.receivers.clear();
              a.store = store("file", true);
            },
            "Nobody is told",
            "sightline.errors.publish=sentry"),
        notApplicable(
            "errors.published",
            a -> {
              a.environment = "local";
              a.receivers.clear();
              a.store = store("memory", true);
            },
            "Nobody is told"),
        passed("errors.receivers", a -> {}, "All of them do."),
        failed("errors.receivers", a -> a.receivers.add(broken), "kafka (no broker).", ""),
        failed(
            "errors.receivers",
            a ->
                a.skipped("jms", "this server has no Jakarta Messaging")
                    .set("sightline.errors.publish", "sentry, JMS"),
            "jms (this server has no Jakarta Messaging).",
            ""),
        passed("errors.receivers", a -> a.skipped("jms", "nobody asked for it"), "All of them"),
        notApplicable("errors.receivers", a -> a.receivers.clear(), "There is none."),
        passed("errors.uncaught", a -> {}, "It is caught"),
        failed(
            "errors.uncaught",
            a -> a.set("sightline.errors.uncaught", "false"),
            "without anybody noticing",
            "sightline.errors.uncaught=true"),
        unknown(
            "errors.uncaught",
            a ->
                a.problems.add(
                    new Problem("error", "sightline.errors.uncaught", "", "", "is no boolean")),
            "was refused at the start"));
  }

  private static List<Case> delivery() {
    return List.of(
        passed("delivery.losses", a -> {}, "Everything arrived"),
        failed(
            "delivery.losses",
            a -> {
              a.losses.add(new Loss("errors", "neither counted nor kept", 2, false));
              a.losses.add(new Loss("log records", "sink failed", 1_284, false));
            },
            "Lost: 1,284 log records (sink failed), 2 errors (neither counted nor kept).",
            "sightline.log.queue-size="),
        failed(
            "delivery.losses",
            a -> a.losses.add(new Loss("errors", "lost", 1, false)),
            "Lost: 1 errors (lost).",
            ""),
        passed("delivery.room", a -> {}, "None is filled to 80 %"),
        failed(
            "delivery.room",
            a -> a.queues.add(new Queue("Error groups", 800, 1_000, "groups", -1)),
            "Error groups 80 %.",
            ""));
  }

  private static List<Case> configuration() {
    return List.of(
        passed("configuration.findings", a -> {}, "12 keys, no finding."),
        failed(
            "configuration.findings",
            a -> a.problems.add(new Problem("warning", "sightline.lgo", "", "", "is no setting")),
            "1 finding: sightline.lgo is no setting.",
            ""),
        passed("configuration.sources", a -> {}, "1 source, none in trouble."),
        passed(
            "configuration.sources",
            a -> a.sources.add(new Source("Vault", 250, 0, "", "off", "", "no address")),
            "2 sources, none in trouble."),
        failed(
            "configuration.sources",
            a -> a.sources.add(new Source("Vault", 250, 0, "Connection refused")),
            "Vault (Connection refused).",
            ""),
        passed(
            "configuration.in-force",
            a -> a.row("shop.timeout", "2s", "environment", false, true),
            "No setting of Sightline"),
        failed(
            "configuration.in-force",
            a -> a.row("sightline.log.level", "debug", "environment", false, true),
            "sightline.log.level.",
            ""),
        passed("configuration.strict", a -> {}, "reported at the start"),
        failed(
            "configuration.strict",
            a -> a.set("sightline.config.strict", "false"),
            "Defaults stand in",
            "sightline.config.strict=true"),
        passed("configuration.guards", a -> {}, "They hold for every property."),
        failed(
            "configuration.guards",
            a -> a.set("sightline.config.production-exceptions", "shop.debug"),
            "They do not hold for shop.debug.",
            "sightline.config.production-exceptions="),
        notApplicable("configuration.guards", a -> a.environment = "staging", "this is staging."));
  }

  private static List<Case> operation() {
    return List.of(
        passed("operation.shutdown", a -> {}, "have 10s."),
        passed("operation.shutdown", a -> a.set("sightline.shutdown.deadline", "PT0.5S"), "PT0.5S"),
        failed(
            "operation.shutdown",
            a -> a.set("sightline.shutdown.deadline", "0s"),
            "the time for them is 0s.",
            "sightline.shutdown.deadline=10s"),
        passed("operation.rate-limits", a -> {}, "Checkout: 100 in 1m."),
        unknown("operation.rate-limits", a -> a.without("rate limits"), "whether a gateway"),
        notApplicable(
            "operation.rate-limits",
            a -> {
              a.environment = "development";
              a.without("rate limits");
            },
            "this is development."),
        passed("operation.console-users", a -> {}, "2 users are configured."),
        failed(
            "operation.console-users",
            a -> a.signIn = new SignInFacts(0, 0, true, ""),
            "a password made at each start",
            "sightline.console.users.<name>.password-hash="),
        failed(
            "operation.console-users",
            a -> a.signIn = new SignInFacts(1, 1, false, ""),
            "1 user is left out",
            ""),
        notApplicable(
            "operation.console-users",
            a -> {
              a.environment = "local";
              a.signIn = new SignInFacts(0, 0, true, "");
            },
            "this is local."),
        passed("operation.console-tls", a -> {}, "https://ops.example.org/sightline."),
        failed(
            "operation.console-tls",
            a -> a.signIn = new SignInFacts(1, 0, false, "http://ops.example.org"),
            "http://ops.example.org.",
            "sightline.console.url=https"),
        unknown(
            "operation.console-tls",
            a -> a.signIn = new SignInFacts(1, 0, false, ""),
            "not told its address"),
        notApplicable(
            "operation.console-tls",
            a -> {
              a.environment = "local";
              a.signIn = new SignInFacts(1, 0, false, "");
            },
            "not told its address. It counts"));
  }

  private static Checklist of(Evidence evidence) {
    return Checklist.of(evidence, ToldApplication.NOW);
  }

  private static Item item(Evidence evidence, String id) {
    return of(evidence).items().stream().filter(each -> each.id().equals(id)).findFirst().get();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tellsEachItemFromTheEvidence(Case each) {
    ToldApplication application = new ToldApplication();
    each.change().accept(application);

    Item item = item(application.evidence(), each.id());

    assertThat(item.state()).as(item.why()).isEqualTo(each.state());
    assertThat(item.why()).contains(each.why());
    assertThat(item.setting()).startsWith(each.setting());
    if (item.state() == FAILED) {
      assertThat(item.fix()).as("what to do about it").isNotEmpty();
      assertThat(item.setting().isEmpty()).as(item.setting()).isEqualTo(each.setting().isEmpty());
    } else if (item.state() == PASSED) {
      assertThat(item.fix() + item.setting()).as("nothing to do").isEmpty();
    }
  }

  @Test
  void changesNothingButTheItemThatIsMeant() {
    assertThat(of(new ToldApplication().evidence()).items())
        .extracting(Item::state)
        .containsOnly(PASSED);
  }

  @Test
  void everyItemHasACaseForEachStateItCanHave() {
    Map<String, Set<ItemState>> covered = new TreeMap<>();
    cases()
        .forEach(
            each -> covered.computeIfAbsent(each.id(), id -> new TreeSet<>()).add(each.state()));
    List<Item> all = of(new ToldApplication().evidence()).items();
    assertThat(all).extracting(Item::id).doesNotHaveDuplicates().hasSizeGreaterThan(30);
    assertThat(covered.keySet())
        .containsExactlyInAnyOrderElementsOf(all.stream().map(Item::id).toList());
    assertThat(covered)
        .allSatisfy(
            (id, states) ->
                assertThat(states)
                    .as(id)
                    .contains(
                        PASSED,
                        id.equals("operation.rate-limits") || id.equals("correlation.flows")
                            ? UNKNOWN
                            : FAILED));
  }

  @Test
  void isUnknownWhereTheApplicationDoesNotAnswer() {
    Checklist silent = of(new ToldApplication().silent());

    assertThat(silent.items())
        .filteredOn(each -> each.state() == UNKNOWN)
        .allSatisfy(
            each -> assertThat(each.why()).contains("cannot be read. No answer within 3 seconds."))
        .extracting(Item::id)
        .contains("logs.level", "health.up", "errors.durable", "correlation.found")
        .contains("configuration.findings", "delivery.losses", "secrets.redaction");
    assertThat(silent.items())
        .filteredOn(each -> each.state() == PASSED)
        .extracting(Item::id)
        .containsExactlyInAnyOrder(
            "identity.service",
            "identity.version",
            "secrets.libraries",
            "correlation.traces",
            "metrics.reachable",
            "health.endpoint",
            "operation.rate-limits",
            "operation.console-users",
            "operation.console-tls");
    assertThat(silent.failed() + silent.notApplicable()).isZero();
  }

  @Test
  void isUnknownWhereADocumentOfAnotherVersionLacksWhatIsNeeded() {
    ApplicationDocument old = Documents.read("{\"name\":\"old\"}", ApplicationDocument.class);
    Evidence evidence =
        new Evidence(
            old,
            new Reading.Unreachable<>("x"),
            new Reading.Unreachable<>("x"),
            new Reading.Available<>(Documents.read("{}", PipelineDocument.class)),
            new Reading.Available<>(Documents.read("{}", LevelsDocument.class)),
            new Reading.Available<>(Documents.read("{}", RecentDocument.class)),
            new SignInFacts(1, 0, false, ""));

    assertThat(item(evidence, "identity.version").state()).isEqualTo(UNKNOWN);
    assertThat(item(evidence, "errors.durable").why()).contains("something this console cannot");
    assertThat(of(evidence).items()).hasSameSizeAs(of(new ToldApplication().evidence()).items());
  }

  @Test
  void putsWhatIsToBeDoneFirstAndCountsWhatCounts() {
    ToldApplication application = new ToldApplication();
    application.general = "debug";
    application.store = store("memory", true);
    application.without("rate limits").set("sightline.trace.enabled", "false");
    application.skipped("traces", "off");

    Checklist checklist = of(application.evidence());

    assertThat(checklist.items()).extracting(Item::state).isSorted();
    assertThat(checklist.items().get(0).id()).isEqualTo("logs.level");
    assertThat(checklist.items().get(1).id()).isEqualTo("errors.durable");
    assertThat(checklist.failed()).isEqualTo(2);
    assertThat(checklist.unknown()).isEqualTo(1);
    assertThat(checklist.notApplicable()).isEqualTo(1);
    assertThat(checklist.passed()).isEqualTo(checklist.items().size() - 4);
  }

  @Test
  void namesStatesInJsonAsToolsWriteThem() {
    ToldApplication application = new ToldApplication();
    application.environment = "staging";

    String json = Documents.write(of(application.evidence()));

    assertThat(json)
        .contains("\"environment\":\"staging\"")
        .contains("\"state\":\"not_applicable\"")
        .contains("\"state\":\"passed\"")
        .contains("\"failed\":0");
  }

  @Test
  void cutsWhatAHostileApplicationTells() {
    ToldApplication application = new ToldApplication();
    for (String each : HostileApplication.PAYLOADS) {
      application.skipped(each, each);
      application.problems.add(new Problem(each, each, each, each, each));
    }
    application.integrations.add(new Integration("redaction of what libraries log", false, ""));

    assertThat(item(application.evidence(), "configuration.findings").why()).hasSizeLessThan(1_500);
    assertThat(item(application.evidence(), "secrets.libraries").state()).isEqualTo(FAILED);
  }
}
