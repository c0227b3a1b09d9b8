package dev.sightline.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.manage.ConfigurationDocument;
import dev.sightline.manage.ConfigurationDocument.Entry;
import dev.sightline.manage.Documents;
import dev.sightline.redact.Redactors;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

class EffectiveConfigurationTest {

  private static EffectiveConfiguration effective(Config config) {
    return new EffectiveConfiguration(
        config,
        Redactors.standard(),
        SettingsLoader.load(config, Redactors.standard(), Declarations.NONE).named("shop"),
        () -> Instant.EPOCH);
  }

  private static ConfigurationDocument document(ConfigSource... sources) {
    return effective(new FixedConfig(sources)).document();
  }

  private static FixedSource source(String name, int ordinal, String... pairs) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(pairs[i], pairs[i + 1]);
    }
    return new FixedSource(name, ordinal, values);
  }

  private static Entry entry(ConfigurationDocument document, String name) {
    return document.entries().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row for " + name));
  }

  @Test
  void the_winner_and_all_losers_are_shown_with_their_sources() {
    ConfigurationDocument document =
        document(
            source("SysPropConfigSource", 400, "sightline.log.level", "debug"),
            FixedSource.environment(Map.of("SIGHTLINE_LOG_LEVEL", "warn")),
            source("file", 100, "sightline.log.level", "error"));

    Entry level = entry(document, "sightline.log.level");
    assertThat(level.value()).isEqualTo("debug");
    assertThat(level.source()).isEqualTo("system properties");
    assertThat(level.ordinal()).isEqualTo(400);
    assertThat(level.shadowed())
        .extracting(ConfigurationDocument.Shadowed::source, ConfigurationDocument.Shadowed::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("environment variables", "warn"),
            org.assertj.core.groups.Tuple.tuple("file", "error"),
            org.assertj.core.groups.Tuple.tuple("default", "info"));
  }

  @Test
  void an_environment_variable_has_no_row_beside_the_property_it_sets() {
    ConfigurationDocument document =
        document(
            FixedSource.environment(
                Map.of(
                    "SHOP_POOL_SIZE", "5",
                    "SIGHTLINE_LOG_LEVELS_COM_ACME", "debug",
                    "UNRELATED", "1")),
            source("file", 100, "shop.pool-size", "3"));

    assertThat(document.entries())
        .extracting(Entry::name)
        .contains("shop.pool-size", "sightline.log.levels.com.acme", "UNRELATED")
        .doesNotContain("SHOP_POOL_SIZE", "SIGHTLINE_LOG_LEVELS_COM_ACME");
    assertThat(entry(document, "shop.pool-size").value()).isEqualTo("5");
    assertThat(entry(document, "sightline.log.levels.com.acme").source())
        .isEqualTo("environment variables");
  }

  @Test
  void values_are_masked_unless_they_cannot_be_secret() {
    ConfigurationDocument document =
        document(
            source(
                "file",
                100,
                "shop.greeting",
                "open sesame",
                "shop.password",
                "1234",
                "shop.pool-size",
                "20",
                "shop.timeout",
                "250ms",
                "shop.debug",
                "true",
                "java.version",
                "17.0.15",
                "sightline.service.name",
                "orders",
                "sightline.redact.hash-key",
                "k3y",
                "sightline.errors.sentry.dsn",
                "https://key@host/1"));

    for (String masked :
        new String[] {
          "shop.greeting",
          "shop.password",
          "sightline.redact.hash-key",
          "sightline.errors.sentry.dsn"
        }) {
      assertThat(entry(document, masked).masked()).as(masked).isTrue();
      assertThat(entry(document, masked).value()).isEqualTo("[REDACTED]");
    }
    assertThat(entry(document, "shop.pool-size").value()).isEqualTo("20");
    assertThat(entry(document, "shop.timeout").value()).isEqualTo("250ms");
    assertThat(entry(document, "shop.debug").value()).isEqualTo("true");
    assertThat(entry(document, "java.version").value()).isEqualTo("17.0.15");
    assertThat(entry(document, "sightline.service.name").value()).isEqualTo("orders");
    assertThat(Documents.write(document)).doesNotContain("open sesame", "k3y", "key@host");
  }

  @Test
  void keys_an_operator_asked_to_see_are_shown_but_never_secrets() {
    ConfigurationDocument document =
        document(
            source(
                "file",
                100,
                "sightline.config.show-keys",
                "shop.*",
                "shop.greeting",
                "hello",
                "shop.password",
                "hunter2"));

    assertThat(entry(document, "shop.greeting").value()).isEqualTo("hello");
    assertThat(entry(document, "shop.password").masked()).isTrue();
  }

  @Test
  void an_expression_that_touches_a_secret_is_one() {
    ConfigurationDocument document =
        document(
            source(
                "file",
                100,
                "sightline.service.name",
                "${alias}",
                "alias",
                "${shop.password}",
                "shop.password",
                "hunter2",
                "sightline.service.version",
                "${build:1.0}",
                "shop.nested",
                "${a${b}}",
                "shop.size",
                "${pool}",
                "pool",
                "7"));

    assertThat(entry(document, "sightline.service.name").masked()).isTrue();
    assertThat(entry(document, "sightline.service.name").expression()).isEqualTo("[REDACTED]");
    assertThat(entry(document, "sightline.service.version").value()).isEqualTo("1.0");
    assertThat(entry(document, "sightline.service.version").expression()).isEqualTo("${build:1.0}");
    assertThat(entry(document, "shop.nested").expression()).isEqualTo("[REDACTED]");
    assertThat(entry(document, "shop.size").value()).isEqualTo("7");
    assertThat(Documents.write(document)).doesNotContain("hunter2");
  }

  @Test
  void an_empty_override_is_told() {
    ConfigurationDocument document =
        document(
            source("SysPropConfigSource", 400, "shop.mode", ""),
            source("file", 100, "shop.mode", "true"));

    Entry mode = entry(document, "shop.mode");
    assertThat(mode.value()).isEmpty();
    assertThat(mode.masked()).isFalse();
    assertThat(mode.notes())
        .containsExactly("Set to nothing in system properties, which hides the value in file.");
    assertThat(mode.shadowed().get(0).value()).isEqualTo("true");
  }

  @Test
  void a_failing_source_is_reported_and_hides_nothing() {
    ConfigurationDocument document =
        document(FixedSource.failing("vault", 500), source("file", 100, "shop.pool-size", "3"));

    assertThat(entry(document, "shop.pool-size").value()).isEqualTo("3");
    assertThat(document.sources().get(0).name()).isEqualTo("vault");
    assertThat(document.sources().get(0).failure()).contains("IllegalStateException");
    assertThat(Documents.write(document)).doesNotContain("hunter2");
  }

  @Test
  void a_cycle_has_a_row_that_says_so() {
    ConfigurationDocument document =
        document(source("file", 100, "shop.a", "${shop.b}", "shop.b", "${shop.a}"));

    assertThat(entry(document, "shop.a").notes())
        .containsExactly("Cannot be resolved (IllegalArgumentException).");
  }

  @Test
  void an_expression_of_an_unset_property_is_told() {
    ConfigurationDocument document = document(source("file", 100, "shop.a", "${nowhere}"));

    assertThat(entry(document, "shop.a").notes())
        .containsExactly("Its expression names a property that is not set.");
  }

  @Test
  void own_settings_that_are_not_set_have_their_default() {
    Entry queue = entry(document(), "sightline.log.queue-size");

    assertThat(queue.value()).isEqualTo("1000");
    assertThat(queue.source()).isEqualTo("default");
    assertThat(queue.shadowed()).isEmpty();
  }

  @Test
  void two_sources_of_one_name_and_ordinal_are_told_apart() {
    ConfigurationDocument document =
        document(
            source("Properties", 100, "shop.size", "1"),
            source("Properties", 100, "shop.size", "2"));

    assertThat(document.sources())
        .extracting(ConfigurationDocument.Source::name)
        .containsExactly("microprofile-config.properties", "microprofile-config.properties (2)");
    assertThat(entry(document, "shop.size").notes())
        .containsExactly(
            "A source of the same ordinal has another value: microprofile-config.properties (2).");
  }

  @Test
  void what_changed_since_the_start_is_marked() {
    Map<String, String> values = new HashMap<>(Map.of("shop.size", "1", "shop.gone", "1"));
    EffectiveConfiguration effective =
        effective(new FixedConfig(new FixedSource("file", 100, values)));
    String before = effective.document().fingerprint();

    values.put("shop.size", "2");
    values.remove("shop.gone");
    values.put("shop.fresh", "1");

    ConfigurationDocument document = effective.document();
    assertThat(document.entries().stream().filter(Entry::drifted).map(Entry::name))
        .containsExactly("shop.fresh", "shop.gone", "shop.size");
    assertThat(document.fingerprint()).isNotEqualTo(before);
  }

  @Test
  void the_fingerprint_ignores_the_machine_and_follows_the_values() {
    String one =
        document(source("a", 100, "x", "1", "java.home", "/a", "HOME", "/b")).fingerprint();
    String other = document(source("b", 200, "x", "1", "java.home", "/c")).fingerprint();
    String changed = document(source("a", 100, "x", "2")).fingerprint();

    assertThat(one).matches("[0-9a-f]{12}").isEqualTo(other).isNotEqualTo(changed);
  }

  @Test
  void findings_of_the_start_stand_beside_their_key() {
    ConfigurationDocument document = document(source("file", 100, "sightline.log.queue-size", "7"));

    assertThat(document.problems()).hasSize(1);
    assertThat(document.problems().get(0).severity()).isEqualTo("error");
    assertThat(entry(document, "sightline.log.queue-size").notes().get(0))
        .isEqualTo("It must be at least 100, is \"7\"; the default is used.");
  }

  @Test
  void ten_thousand_keys_and_a_value_of_a_megabyte_are_no_burden() {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < 10_000; i++) {
      values.put("shop.key." + i, Integer.toString(i));
    }
    values.put("sightline.service.version", "v".repeat(1_000_000));

    ConfigurationDocument document = document(new FixedSource("file", 100, values));

    assertThat(document.entries()).hasSizeGreaterThan(10_000);
    assertThat(entry(document, "sightline.service.version").value()).hasSizeLessThan(600);
  }

  @Test
  void a_source_that_answers_slowly_is_asked_no_more() {
    long[] now = {0};
    FixedSource slow =
        new FixedSource("slow", 100, Map.of()) {
          @Override
          public String getValue(String property) {
            now[0] += 200_000_000L;
            return "x";
          }
        };
    SourceView view = new SourceView(slow, "slow", "slow", 100, () -> now[0]);

    for (int i = 0; i < 100; i++) {
      view.value("a");
    }

    assertThat(now[0]).isEqualTo(600_000_000L);
    assertThat(view.document().failure()).startsWith("is slow");
  }

  @Test
  void paths_of_files_are_not_shown() {
    SourceNames names = new SourceNames();
    Map<String, String> shown =
        Map.of(
            "PropertiesConfigSource[source=wsjar:file:/opt/wlp/usr/servers/m/one.war!/WEB-INF/lib/obs-module.jar!/META-INF/microprofile-config.properties]",
            "microprofile-config.properties in obs-module.jar",
            "PropertiesConfigSource[source=vfs:/content/shop.war/WEB-INF/classes/META-INF/microprofile-config.properties]",
            "microprofile-config.properties in shop.war",
            "file:/home/joe/app/config.yaml",
            "config.yaml",
            "DotEnv /home/joe/app/.env",
            "DotEnv .env",
            "EnvConfigSource",
            "environment variables",
            "Password Alias",
            "Password Alias");

    shown.forEach((raw, display) -> assertThat(names.display(raw)).isEqualTo(display));
    assertThat(names.display(null)).isEqualTo("unnamed source");
    assertThat(names.display("evil\u202Ename\u0007")).isEqualTo("evil?name?");
    assertThat(names.display("x".repeat(500))).hasSize(80);
  }

  @Test
  void an_active_profile_is_told() {
    Map<String, String> values =
        Map.of("mp.config.profile", "dev", "shop.size", "1", "%dev.shop.size", "2");
    FixedSource profiled =
        new FixedSource("file", 100, values) {
          @Override
          public Set<String> getPropertyNames() {
            return values.keySet();
          }
        };
    ConfigurationDocument document = document(profiled);

    assertThat(document.entries()).extracting(Entry::name).doesNotContain("%dev.shop.size");
    assertThat(entry(document, "shop.size").shadowed()).hasSize(1);
  }

  @Test
  void whatIsRememberedNeverShows() {
    Random random = new Random(6);
    List<Map<String, String>> values = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());
    FixedSource own =
        new FixedSource("own map", 150, values.get(2)) {
          @Override
          public Map<String, String> getProperties() {
            return values.get(2);
          }
        };
    FixedConfig config =
        new FixedConfig(
            FixedSource.environment(values.get(0)),
            new FixedSource("file", 100, values.get(1)),
            own);
    EffectiveConfiguration kept = effective(config);
    String[] names = {"a.b", "a.c", "A_B", "A_X", "mp.metrics.tags", "a.secret"};
    String[] texts = {"1", "2", "", "${a.b}", "${a.c:7}", "${a.secret}", "text"};
    for (int i = 0; i < 500; i++) {
      Map<String, String> changed = values.get(random.nextInt(values.size()));
      String name = names[random.nextInt(names.length)];
      if (random.nextInt(3) == 0) {
        changed.remove(name);
      } else {
        changed.put(name, texts[random.nextInt(texts.length)]);
      }
      assertThat(withoutDrift(kept.document()))
          .isEqualTo(withoutDrift(effective(config).document()));
    }
  }

  private static ConfigurationDocument withoutDrift(ConfigurationDocument document) {
    return new ConfigurationDocument(
        0,
        document.fingerprint(),
        document.entries().stream()
            .filter(each -> !each.source().equals("none"))
            .map(
                each ->
                    new Entry(
                        each.name(),
                        each.value(),
                        each.masked(),
                        each.source(),
                        each.ordinal(),
                        each.expression(),
                        false,
                        each.notes(),
                        each.shadowed(),
                        each.writtenAs(),
                        each.position(),
                        each.profile()))
            .toList(),
        document.sources(),
        List.of());
  }

  @Test
  void aProfileThatChangesIsFollowed() {
    Map<String, String> values =
        new HashMap<>(Map.of("%dev.shop.size", "2", "%test.shop.size", "3", "shop.size", "1"));
    EffectiveConfiguration effective =
        effective(new FixedConfig(new FixedSource("file", 100, values)));
    values.put("mp.config.profile", "dev");
    assertThat(entry(effective.document(), "shop.size").shadowed()).hasSize(1);
    values.put("mp.config.profile", "test");

    ConfigurationDocument document = effective.document();

    assertThat(entry(document, "%dev.shop.size").source()).isEqualTo("file");
    assertThat(entry(document, "%test.shop.size").notes()).containsExactly("Is no longer set.");
    assertThat(entry(document, "mp.config.profile").drifted()).isTrue();
  }
}
