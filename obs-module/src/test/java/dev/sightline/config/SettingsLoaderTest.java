package dev.sightline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sightline.Environment;
import dev.sightline.config.LogSettings.Format;
import dev.sightline.event.Level;
import dev.sightline.redact.Redactors;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class SettingsLoaderTest {

  private static Loaded load(Config config) {
    return SettingsLoader.load(config, Redactors.standard(), Declarations.NONE).named("shop");
  }

  private static Loaded load(String... namesAndValues) {
    return load(FixedConfig.of(namesAndValues));
  }

  @Test
  void an_empty_configuration_gives_the_defaults_and_no_finding() {
    Loaded loaded = load(new EmptyConfig());

    assertThat(loaded.report().problems()).isEmpty();
    SightlineSettings settings = loaded.settings();
    assertThat(settings.enabled()).isTrue();
    assertThat(settings.environment()).isEqualTo(Environment.LOCAL);
    assertThat(settings.service().name()).isEqualTo("shop");
    assertThat(settings.service().instance()).isNotBlank();
    assertThat(settings.log().queueSize()).isEqualTo(1000);
    assertThat(settings.log().repeatLimit()).isZero();
    assertThat(settings.log().repeatWindow()).isEqualTo(Duration.ofSeconds(60));
    assertThat(settings.log().slowRequest()).isEqualTo(Duration.ofSeconds(1));
    assertThat(settings.log().excludePaths())
        .containsExactly("/health*", "/metrics*", "*/sightline/metrics", "/openapi*");
    assertThat(settings.log().format(Environment.LOCAL, false)).isEqualTo(Format.JSON);
    assertThat(settings.log().format(Environment.LOCAL, true)).isEqualTo(Format.PRETTY);
    assertThat(settings.unknownAreErrors()).isFalse();
    assertThat(settings.errors().publish()).isEmpty();
    assertThat(settings.rateLimit()).isEmpty();
  }

  @Test
  void every_default_keeps_its_own_rules() {
    SettingsFindings findings = new SettingsFindings(Redactors.standard(), Environment.PRODUCTION);
    for (SettingDescriptor setting : SettingsLoader.schema().settings()) {
      dev.sightline.Setting declared =
          setting.component().getAnnotation(dev.sightline.Setting.class);
      if (setting.defaultText() != null && setting.shape() == SettingDescriptor.Shape.ONE) {
        SettingRules.check(
            declared,
            setting.defaultText(),
            SettingParser.parse(setting.defaultText(), setting.type()),
            setting.type());
      }
    }
    assertThat(findings.problems()).isEmpty();
  }

  @Test
  void every_setting_has_a_description() {
    assertThat(SettingsLoader.schema().settings())
        .hasSizeGreaterThan(60)
        .allSatisfy(setting -> assertThat(setting.description()).as(setting.name()).isNotBlank());
  }

  @Test
  void environment_variables_set_everything_maps_included() {
    SightlineSettings settings =
        load(new FixedConfig(
                FixedSource.environment(
                    Map.of(
                        "SIGHTLINE_LOG_QUEUE_SIZE", "200",
                        "SIGHTLINE_LOG_LEVELS_COM_ACME", "debug",
                        "SIGHTLINE_RATE_LIMIT_LOGIN_LIMIT", "5",
                        "SIGHTLINE_RATE_LIMIT_LOGIN_WINDOW", "10s",
                        "SIGHTLINE_CONSOLE_USERS_JANE_PASSWORD_HASH", "abc"))))
            .settings();

    assertThat(settings.log().queueSize()).isEqualTo(200);
    assertThat(settings.log().levels()).containsExactly(Map.entry("com.acme", Level.DEBUG));
    var login = Objects.requireNonNull(settings.rateLimit().get("login"));
    var jane = Objects.requireNonNull(settings.console().users().get("jane"));
    assertThat(login.limit()).isEqualTo(5);
    assertThat(login.window()).isEqualTo(Duration.ofSeconds(10));
    assertThat(jane.passwordHash().reveal()).isEqualTo("abc");
    assertThat(jane.roles()).containsExactly("sightline-viewer");
  }

  @Test
  void a_variable_that_overrides_a_property_of_a_map_is_no_second_entry() {
    Config config =
        new FixedConfig(
            FixedSource.environment(Map.of("SIGHTLINE_LOG_LEVELS_COM_ACME_ORDERS", "error")),
            new FixedSource("file", 100, Map.of("sightline.log.levels.com.acme.Orders", "debug")));

    assertThat(load(config).settings().log().levels())
        .containsExactly(Map.entry("com.acme.Orders", Level.ERROR));
  }

  @Test
  void standard_names_of_other_tools_are_read_when_ours_are_not_set() {
    SightlineSettings settings =
        load(
                "otel.service.name", "orders",
                "dd.env", "prod",
                "dd.version", "1.2.3",
                "sentry.dsn", "https://key@sentry.example/1")
            .settings();

    assertThat(settings.service().name()).isEqualTo("orders");
    assertThat(settings.service().version()).isEqualTo("1.2.3");
    assertThat(settings.environment()).isEqualTo(Environment.PRODUCTION);
    assertThat(settings.errors().sentry().dsn()).isPresent();
  }

  @Test
  void what_another_tool_means_by_its_own_name_never_stops_us() {
    Loaded loaded = load("dd.env", "eu-west-blue", "sightline.config.strict", "true");

    assertThat(loaded.settings().environment()).isEqualTo(Environment.LOCAL);
    assertThat(loaded.report().stopsStart()).isFalse();
    assertThat(loaded.report().toString()).contains("WARNING dd.env").contains("it is ignored");
  }

  @Test
  void all_problems_are_reported_at_once_and_the_defaults_stand_in() {
    Loaded loaded =
        load(
            "sightline.enabled", "maybe",
            "sightline.environment", "moon",
            "sightline.log.format", "xml",
            "sightline.log.queue-size", "99",
            "sightline.log.sampling-rate", "NaN",
            "sightline.log.slow-request", "5",
            "sightline.log.levels.com.acme", "loud",
            "sightline.log.file.max-size", "-1",
            "sightline.metrics.buckets.http_request_duration_seconds", "2s,1s",
            "sightline.errors.store", "jdbc",
            "sightline.redact.patterns.order", "(");

    assertThat(loaded.report().problems())
        .extracting(SettingsProblem::name)
        .contains(
            "sightline.enabled",
            "sightline.environment",
            "sightline.log.format",
            "sightline.log.queue-size",
            "sightline.log.sampling-rate",
            "sightline.log.slow-request",
            "sightline.log.levels.com.acme",
            "sightline.log.file.max-size",
            "sightline.metrics.buckets",
            "sightline.errors.data-source",
            "sightline.redact.patterns");
    assertThat(loaded.report().toString())
        .contains("ERROR sightline.log.queue-size (SIGHTLINE_LOG_QUEUE_SIZE) from test (100): ")
        .contains("must be at least 100, is \"99\"")
        .contains("must be one of json, ecs, logstash, gelf, logfmt, pretty");
    assertThat(loaded.settings().enabled()).isTrue();
    assertThat(loaded.settings().log().queueSize()).isEqualTo(1000);
    assertThat(loaded.report().stopsStart()).isTrue();
  }

  @Test
  void who_wants_it_so_starts_with_the_defaults() {
    Loaded loaded = load("sightline.log.queue-size", "99", "sightline.config.strict", "false");

    assertThat(loaded.report().errors()).isEqualTo(1);
    assertThat(loaded.report().stopsStart()).isFalse();
    assertThat(loaded.settings().log().queueSize()).isEqualTo(1000);
  }

  @Test
  void in_production_a_wrong_setting_stops_the_start() {
    SettingsReport report =
        load("sightline.environment", "production", "sightline.log.queue-size", "x").report();

    assertThat(report.stopsStart()).isTrue();
    assertThatThrownBy(report::throwIfFatal)
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContaining("sightline.log.queue-size");
  }

  @Test
  void a_wrong_value_of_a_secret_is_never_repeated() {
    SettingsReport report =
        load(
                "sightline.log.queue-size", "${db.password}",
                "db.password", "hunter2",
                "sightline.password", "hunter2",
                "sightline.config.vault.token", "${nowhere}")
            .report();

    assertThat(report.problems()).isNotEmpty();
    assertThat(report.toString()).doesNotContain("hunter2");
  }

  @Test
  void a_typing_error_is_named_with_what_was_probably_meant() {
    Map<String, String> typos =
        Map.of(
            "sightline.log.queue-sise", "sightline.log.queue-size",
            "sightline.log.queueSize", "sightline.log.queue-size",
            "sightline.metrics.bindign", "sightline.metrics.binding");

    typos.forEach(
        (typo, meant) ->
            assertThat(load(typo, "1").report().toString())
                .contains("WARNING " + typo)
                .contains("did you mean " + meant + "?"));
  }

  @Test
  void a_typing_error_in_a_variable_is_found_too() {
    Config config = new FixedConfig(FixedSource.environment(Map.of("SIGHTLINE_LOG_FORMT", "json")));

    assertThat(load(config).report().toString()).contains("did you mean SIGHTLINE_LOG_FORMAT?");
  }

  @Test
  void a_variable_that_the_server_lists_again_with_dots_is_judged_once() {
    Map<String, String> variables =
        Map.of(
            "SIGHTLINE_CONFIG_SECRETS_DIR", "none",
            "sightline.config.secrets.dir", "none",
            "SIGHTLINE_LOG_FORMATT", "json",
            "sightline.log.formatt", "json");
    Config config = new FixedConfig(FixedSource.environment(variables));

    assertThat(load(config).report().problems()).hasSize(1);
    assertThat(load(config).report().toString()).contains("did you mean SIGHTLINE_LOG_FORMAT?");
  }

  @Test
  void an_unknown_key_is_an_error_where_wrong_settings_are() {
    assertThat(load("sightline.nonsense", "1", "sightline.config.strict", "true").report())
        .satisfies(report -> assertThat(report.stopsStart()).isTrue());
  }

  @Test
  void pretty_lines_are_not_written_in_production() {
    Loaded loaded = load("sightline.environment", "production", "sightline.log.format", "pretty");

    assertThat(loaded.settings().log().format(Environment.PRODUCTION, true)).isEqualTo(Format.JSON);
    assertThat(loaded.report().toString()).contains("sightline.log.format");
    assertThat(loaded.report().stopsStart()).isFalse();
  }

  @Test
  void an_empty_value_counts_as_not_set() {
    assertThat(load("sightline.log.queue-size", "").settings().log().queueSize()).isEqualTo(1000);
  }

  @Test
  void a_cycle_of_expressions_is_a_finding_and_no_failure() {
    Loaded loaded = load("sightline.service.name", "${a}", "a", "${b}", "b", "${a}");

    assertThat(loaded.report().toString()).contains("sightline.service.name").contains("could not");
    assertThat(loaded.settings().service().name()).isEqualTo("shop");
  }

  @Test
  void a_source_that_throws_does_not_hide_the_others() {
    Config config =
        new FixedConfig(
            FixedSource.failing("vault", 500),
            new FixedSource("file", 100, Map.of("sightline.log.level", "debug")));

    assertThat(load(config).settings().log().level()).isEqualTo(Level.DEBUG);
  }

  @Test
  void a_user_without_password_is_left_out_and_reported() {
    Loaded loaded = load("sightline.console.users.joe.roles", "sightline-operator");

    assertThat(loaded.settings().console().users()).isEmpty();
    assertThat(loaded.report().toString())
        .contains("sightline.console.users.joe.password-hash")
        .contains("is required");
  }

  @Test
  void buckets_are_found_under_any_spelling_of_the_metric() {
    MetricsSettings metrics =
        load("sightline.metrics.buckets.http.request.duration.seconds", "5ms, 0.1, 1s")
            .settings()
            .metrics();

    assertThat(metrics.bounds(List.of("http_request_duration_seconds")))
        .contains(List.of(0.005, 0.1, 1.0));
  }

  @Test
  void whereTheModuleIsOffItsOwnWrongSettingsStopNothing() {
    Loaded loaded =
        SettingsLoader.load(
            FixedConfig.of(
                "sightline.enabled", "false",
                "sightline.log.queue-size", "5",
                "sightline.log.que-size", "5"),
            Redactors.standard(),
            Declarations.of(java.util.List.of(SightlineSettings.class)));

    assertThat(loaded.settings().enabled()).isFalse();
    assertThat(loaded.get(SightlineSettings.class)).isSameAs(loaded.settings());
    assertThat(loaded.report().problems()).isEmpty();
  }
}
