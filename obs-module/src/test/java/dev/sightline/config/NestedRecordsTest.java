package dev.sightline.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.DataSize;
import dev.sightline.Secret;
import dev.sightline.Setting;
import dev.sightline.Settings;
import dev.sightline.redact.Redactors;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lists of records, maps of records, and both inside each other. */
class NestedRecordsTest {

  @Settings(prefix = "app")
  record App(
      List<Server> servers, Map<String, Pool> pools, Optional<List<Server>> spares, int size) {}

  record Server(
      String host,
      @Setting(value = "80", min = "1") int port,
      Optional<Secret> key,
      @Setting("10s") Duration timeout,
      List<String> tags) {}

  record Pool(@Setting("1MB") DataSize limit, List<Server> servers, Map<String, Integer> weights) {}

  private static Loaded load(String... pairs) {
    return SettingsLoader.load(
        FixedConfig.of(pairs), Redactors.standard(), Declarations.of(List.of(App.class)));
  }

  private static Loaded load(FixedSource... sources) {
    return SettingsLoader.load(
        new FixedConfig(sources), Redactors.standard(), Declarations.of(List.of(App.class)));
  }

  private static Pool pool(App app, String name) {
    return Objects.requireNonNull(app.pools().get(name));
  }

  @Test
  void listsAreNumberedFromZero() {
    Loaded loaded =
        load(
            "app.size", "1",
            "app.servers[0].host", "a",
            "app.servers[0].timeout", "PT1.5S",
            "app.servers[1].host", "b",
            "app.servers[1].port", "8080",
            "app.servers[1].tags", "x,y",
            "app.spares[0].host", "c");

    assertThat(loaded.report().problems()).isEmpty();
    App app = loaded.get(App.class);
    assertThat(app.servers()).extracting(Server::host).containsExactly("a", "b");
    assertThat(app.servers()).extracting(Server::port).containsExactly(80, 8080);
    assertThat(app.servers().get(0).timeout()).isEqualTo(Duration.ofMillis(1500));
    assertThat(app.servers().get(1).tags()).containsExactly("x", "y");
    assertThat(app.spares().orElseThrow()).hasSize(1);
    assertThat(app.pools()).isEmpty();
  }

  @Test
  void variablesSetThemToo() {
    Loaded loaded =
        load(
            FixedSource.environment(
                Map.of(
                    "APP_SIZE", "1",
                    "APP_SERVERS_0__HOST", "a",
                    "APP_SERVERS_0__PORT", "1234",
                    "APP_POOLS_MAIN_SERVERS_0__HOST", "b",
                    "APP_POOLS_MAIN_LIMIT", "2MB")));

    assertThat(loaded.report().problems()).isEmpty();
    App app = loaded.get(App.class);
    assertThat(app.servers().get(0).port()).isEqualTo(1234);
    Pool main = pool(app, "main");
    assertThat(main.servers()).extracting(Server::host).containsExactly("b");
    assertThat(main.limit()).isEqualTo(DataSize.parse("2MB"));
  }

  @Test
  void mapsInsideMapsAreFoundByTheirEntriesAlone() {
    Loaded loaded =
        load(
            "app.size", "1",
            "app.pools.main.weights.eu.west", "7",
            "app.pools.other.servers[0].host", "x");

    assertThat(loaded.report().problems()).isEmpty();
    App app = loaded.get(App.class);
    assertThat(pool(app, "main").weights()).isEqualTo(Map.of("eu.west", 7));
    assertThat(pool(app, "other").servers()).hasSize(1);
  }

  @Test
  void everyElementIsInTheReport() {
    Loaded loaded =
        load(
            "app.size", "1",
            "app.servers[0].port", "0",
            "app.servers[0].key", "hunter2",
            "app.servers[1].host", "b",
            "app.servers[1].hots", "b",
            "app.servers[1].port", "many",
            "app.servers[x].host", "b");

    String report = loaded.report().toString();
    assertThat(report)
        .contains("ERROR app.servers[0].host (APP_SERVERS_0__HOST): is required and not set")
        .contains("app.servers[0].port (APP_SERVERS_0__PORT) from test (100): must be at least 1")
        .contains("app.servers[1].port (APP_SERVERS_1__PORT) from test (100): must be a whole")
        .contains("WARNING app.servers[1].hots")
        .contains("WARNING app.servers[x].host")
        .doesNotContain("hunter2");
  }

  @Test
  void gapsAndHugeNumbersAreTold() {
    for (String index : List.of("1", "1000000", "99999999999999999999")) {
      Loaded loaded =
          load("app.size", "1", "app.servers[0].host", "a", "app.spares[" + index + "].host", "b");

      assertThat(loaded.report().errors()).isEqualTo(1);
      assertThat(loaded.report().problems().get(0).message())
          .endsWith("but no [0]: number from 0 without gaps");
    }
  }

  @Test
  void aThousandElementsAreRead() {
    Map<String, String> values = new LinkedHashMap<>(Map.of("app.size", "1"));
    for (int i = 0; i < 1_000; i++) {
      values.put("app.servers[" + i + "].host", "h" + i);
    }

    Loaded loaded = load(new FixedSource("test", 100, values));

    assertThat(loaded.get(App.class).servers()).hasSize(1_000);
    assertThat(loaded.get(App.class).servers().get(999).host()).isEqualTo("h999");
  }

  @Test
  void emptyValuesAreNone() {
    Loaded loaded = load("app.size", "", "app.servers[0].host", " ");

    assertThat(loaded.report().problems())
        .extracting(SettingsProblem::name)
        .containsExactlyInAnyOrder("app.size", "app.servers[0].host");
  }

  @Test
  void whatIsListedForTheProfileOnlyCounts() {
    FixedSource source =
        new FixedSource(
            "test",
            100,
            Map.of("mp.config.profile", "dev", "app.size", "1", "%dev.app.servers[0].host", "a")) {
          @Override
          public @Nullable String getValue(String property) {
            String profiled = super.getValue("%dev." + property);
            return profiled == null ? super.getValue(property) : profiled;
          }
        };

    assertThat(load(source).get(App.class).servers()).extracting(Server::host).containsExactly("a");
  }

  @Settings(prefix = "endless")
  record Endless(List<Endless> more) {}

  @Test
  void recordsWithoutEndAreRefused() {
    Loaded loaded =
        SettingsLoader.load(
            FixedConfig.of("endless.more[0].x", "1"),
            Redactors.standard(),
            Declarations.of(List.of(Endless.class)));

    assertThat(loaded.report().toString()).contains("nested without end");
  }
}
