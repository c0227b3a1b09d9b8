package dev.sightline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sightline.CheckedSettings;
import dev.sightline.DataSize;
import dev.sightline.Secret;
import dev.sightline.Setting;
import dev.sightline.Settings;
import dev.sightline.redact.Redactors;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApplicationRecordsTest {

  enum Mode {
    FAST,
    VERY_SAFE
  }

  @Settings(prefix = "shop")
  record ShopSettings(
      @Setting(value = "5", min = "1", max = "100") int poolSize,
      Duration timeout,
      Secret apiKey,
      Optional<URI> callback,
      @Setting("a, b") List<String> tags,
      Set<Mode> modes,
      Map<String, Integer> limits,
      Map<Mode, Mail> mails,
      @Setting("10MB") DataSize size,
      Optional<Path> dir,
      Optional<Mail> mail,
      Optional<BigDecimal> rate,
      Optional<LocalDate> since,
      Optional<UUID> id,
      @Setting("x") char letter)
      implements CheckedSettings {
    @Override
    public void check(Findings findings) {
      if (timeout.toSeconds() > poolSize) {
        findings.error("timeout", "must not be longer than pool-size in seconds");
      }
    }
  }

  record Mail(
      @Setting("25") int port, String host, @Setting(secret = true) Optional<String> login) {}

  @Settings(prefix = "refusing")
  record Refusing(int low, int high) {
    Refusing {
      if (low > high) {
        throw new IllegalArgumentException("low must not exceed high");
      }
    }
  }

  @Settings(prefix = "impossible")
  record Impossible(java.util.Set<Mail> mails) {}

  private static Loaded load(Class<? extends Record> type, String... namesAndValues) {
    return SettingsLoader.load(
        FixedConfig.of(namesAndValues), Redactors.standard(), Declarations.of(List.of(type)));
  }

  @Test
  void every_type_of_component_is_read() {
    Loaded loaded =
        load(
            ShopSettings.class,
            "shop.pool-size",
            "50",
            "shop.timeout",
            "3s",
            "shop.api-key",
            "k-1",
            "shop.callback",
            "https://example.org/x",
            "shop.modes",
            "fast, very-safe",
            "shop.limits.read",
            "7",
            "shop.mails.fast.host",
            "m1",
            "shop.mails.very-safe.host",
            "m2",
            "shop.dir",
            "/tmp/x",
            "shop.mail.host",
            "m3",
            "shop.rate",
            "0.25",
            "shop.since",
            "2026-11-21",
            "shop.id",
            "3f2504e0-4f89-11d3-9a0c-0305e82c3301");

    assertThat(loaded.report().problems()).isEmpty();
    ShopSettings shop = loaded.get(ShopSettings.class);
    assertThat(shop.poolSize()).isEqualTo(50);
    assertThat(shop.apiKey().reveal()).isEqualTo("k-1");
    assertThat(shop.tags()).containsExactly("a", "b");
    assertThat(shop.modes()).containsExactly(Mode.FAST, Mode.VERY_SAFE);
    assertThat(shop.limits()).containsExactly(Map.entry("read", 7));
    assertThat(shop.mails()).containsEntry(Mode.VERY_SAFE, new Mail(25, "m2", Optional.empty()));
    assertThat(shop.mail()).get().extracting(Mail::port).isEqualTo(25);
    assertThat(shop.rate()).contains(new BigDecimal("0.25"));
    assertThat(shop.since()).contains(LocalDate.of(2026, 11, 21));
    assertThat(shop.id()).isPresent();
    assertThat(shop.toString()).doesNotContain("k-1");
  }

  @Test
  void everything_that_is_wrong_is_in_one_report_and_no_secret_is() {
    Loaded loaded =
        load(
            ShopSettings.class,
            "shop.pool-size",
            "0",
            "shop.pol-size",
            "5",
            "shop.callback",
            "http://[hunter2",
            "shop.modes",
            "fast,slow",
            "shop.since",
            "tomorrow",
            "shop.mail.port",
            "x",
            "shop.mail.login",
            "hunter2",
            "shop.mails.odd.host",
            "h",
            "sightline.log.queue-size",
            "1");

    String report = loaded.report().toString();
    assertThat(report)
        .contains(
            "ERROR shop.pool-size (SHOP_POOL_SIZE) from test (100): must be at least 1, is \"0\"")
        .contains("shop.pol-size")
        .contains("did you mean shop.pool-size?")
        .contains(
            "shop.timeout (SHOP_TIMEOUT): is required and not set; also looked for SHOP_TIMEOUT, SHOP_TIMEOUT_FILE")
        .contains("shop.api-key (SHOP_API_KEY): is required and not set")
        .contains("must be one of fast, very-safe")
        .contains("shop.since (SHOP_SINCE) from test (100): must be a LocalDate")
        .contains("shop.mail.host")
        .contains("shop.mail.port")
        .contains("shop.mails.odd")
        .contains("has a key that must be one of fast, very-safe")
        .contains("sightline.log.queue-size");
    assertThat(loaded.report().stopsStart()).isTrue();
    assertThatThrownBy(() -> loaded.get(ShopSettings.class))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessage(report);
  }

  @Test
  void a_secret_that_breaks_a_rule_is_not_repeated() {
    @Settings(prefix = "s")
    record S(
        @Setting(pattern = "k-[0-9]+") Secret key, @Setting(secret = true, min = "5") int pin) {}

    String report = load(S.class, "s.key", "hunter2", "s.pin", "3").report().toString();

    assertThat(report).contains("s.key").contains("must match k-[0-9]+").contains("at least 5");
    assertThat(report).doesNotContain("hunter2").doesNotContain("is \"3\"");
  }

  @Test
  void rules_between_components_are_asked() {
    Loaded loaded =
        load(ShopSettings.class, "shop.timeout", "9s", "shop.api-key", "k", "shop.pool-size", "5");

    assertThat(loaded.report().toString())
        .contains("ERROR shop.timeout (SHOP_TIMEOUT): must not be longer than pool-size");
  }

  @Test
  void what_a_constructor_refuses_is_told() {
    assertThat(load(Refusing.class, "refusing.low", "5", "refusing.high", "1").report().toString())
        .contains("refusing (REFUSING): was refused by Refusing: low must not exceed high");
  }

  @Test
  void a_record_that_cannot_be_read_is_told_and_not_thrown() {
    assertThat(load(Impossible.class).report().toString())
        .contains("impossible (IMPOSSIBLE): cannot be read into")
        .contains("Set");
  }

  @Test
  void variables_of_platforms_under_the_same_prefix_are_not_reported() {
    Map<String, String> environment = new HashMap<>();
    environment.put("SHOP_SERVICE_HOST", "10.0.0.1");
    environment.put("SHOP_PORT_8080_TCP", "tcp://10.0.0.1:8080");
    environment.put("SHOP_API_KEY_FILE", "/run/secrets/key");
    environment.put("SHOP_POOLSIZE", "9");
    environment.put("SHOP_TIMEOUT", "1s");
    environment.put("SHOP_API_KEY", "k");
    SettingsReport report =
        SettingsLoader.load(
                new FixedConfig(FixedSource.environment(environment)),
                Redactors.standard(),
                Declarations.of(List.of(ShopSettings.class)))
            .report();

    assertThat(report.problems()).hasSize(1);
    assertThat(report.toString())
        .contains("SHOP_POOLSIZE")
        .contains("did you mean SHOP_POOL_SIZE?");
    assertThat(report.stopsStart()).isFalse();
  }

  @Test
  void production_refuses_what_is_dangerous_there() {
    @Settings(prefix = "app")
    record App(
        @Setting("false") boolean debug,
        @Setting("*") List<String> allowedHosts,
        @Setting("false") boolean sqlEcho,
        @Setting("true") boolean apiDocsEnabled,
        Secret adminPassword,
        @Setting(value = "x", notInProduction = "h2", warnInProduction = "slow") String engine) {}
    String[] values = {
      "app.debug",
      "yes",
      "app.sql-echo",
      "true",
      "app.admin-password",
      "ChangeMe",
      "app.engine",
      "h2"
    };

    assertThat(load(App.class, values).report().problems()).isEmpty();
    SettingsReport report = load(App.class, with(values, "sightline.environment", "prod")).report();

    assertThat(report.problems())
        .extracting(p -> p.severity() + " " + p.name())
        .containsExactlyInAnyOrder(
            "ERROR app.debug",
            "ERROR app.allowed-hosts",
            "ERROR app.sql-echo",
            "ERROR app.admin-password",
            "ERROR app.engine",
            "WARNING app.api-docs-enabled");
    assertThat(report.toString())
        .doesNotContain("ChangeMe")
        .contains("must not be h2 in production");
    String[] excepted =
        with(
            values,
            "sightline.environment",
            "prod",
            "sightline.config.production-exceptions",
            "app.*");
    assertThat(load(App.class, excepted).report().problems()).isEmpty();
  }

  @Test
  void production_looks_at_usual_names_without_a_record_too() {
    SettingsReport report =
        SettingsLoader.load(
                FixedConfig.of(
                    "sightline.environment", "production",
                    "debug", "true",
                    "db.echo", "1",
                    "allowed-hosts", "a.example,*",
                    "db.password", "postgres",
                    "sun.security.debug", "true",
                    "api.docs.enabled", "true"),
                Redactors.standard(),
                Declarations.NONE)
            .report();

    assertThat(report.problems())
        .extracting(p -> p.severity() + " " + p.name())
        .containsExactlyInAnyOrder(
            "ERROR debug",
            "ERROR db.echo",
            "ERROR allowed-hosts",
            "ERROR db.password",
            "WARNING api.docs.enabled");
    assertThat(report.toString()).doesNotContain("postgres");
  }

  private static String[] with(String[] values, String... more) {
    String[] all = java.util.Arrays.copyOf(values, values.length + more.length);
    System.arraycopy(more, 0, all, values.length, more.length);
    return all;
  }
}
