package dev.sightline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.it.http.Http;
import dev.sightline.it.server.MachineProgram;
import dev.sightline.it.server.Server;
import dev.sightline.it.server.ServerKind;
import dev.sightline.it.server.Servers;
import dev.sightline.it.telemetry.Prometheus;
import dev.sightline.metrics.MetricDescriptor;
import dev.sightline.metrics.StandardMetrics;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules and the dashboard that operations teams load. */
class AlertRulesIT {
  private static final Path MONITORING = Path.of("..", "..", "monitoring").toAbsolutePath();
  private static final Path RULES =
      MONITORING.resolve("prometheus/sightline.rules.yml").normalize();
  private static final Path DASHBOARD = MONITORING.resolve("grafana/sightline.json").normalize();

  private static final MachineProgram PROMTOOL =
      new MachineProgram("prometheus", "it.promtool", List.of("promtool"));

  /** What is measured by others: the scraper, the console, the Blackbox exporter. */
  private static final Set<String> OTHERS = Set.of("sightline_application_up", "probe_success");

  private static final Pattern NAME =
      Pattern.compile("\\b[a-z]+(?:_[a-z0-9]+)+(?=\\{|\\[| unless| offset|\\)| >| ==)");

  @ParameterizedTest
  @ValueSource(strings = {"check rules sightline.rules.yml", "test rules sightline.rules.test.yml"})
  void promtoolAccepts(String arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(PROMTOOL.path().toString()));
    command.addAll(List.of(arguments.split(" ")));
    Process process =
        new ProcessBuilder(command)
            .directory(RULES.getParent().toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  @Test
  void everyMetricInRulesAndDashboardExists() throws IOException {
    Set<String> named = names(Files.readString(RULES));
    named.addAll(names(expressions(Files.readString(DASHBOARD))));
    assertThat(named).hasSizeGreaterThan(12);

    Set<String> known = new HashSet<>(OTHERS);
    for (MetricDescriptor each : StandardMetrics.ALL) {
      known.add(each.name());
      known.add(each.name() + "_bucket");
    }
    assertThat(known).containsAll(named);
  }

  /** The lines that are comments aside. */
  private static Set<String> names(String text) {
    Set<String> names = new HashSet<>();
    text.lines()
        .filter(line -> !line.strip().startsWith("#") && !line.contains("summary:"))
        .filter(line -> !line.contains("description:"))
        .forEach(
            line -> {
              Matcher matcher = NAME.matcher(line);
              while (matcher.find()) {
                names.add(matcher.group());
              }
            });
    names.removeIf(name -> name.startsWith("humanize"));
    return names;
  }

  private static String expressions(String dashboard) {
    StringBuilder all = new StringBuilder();
    try (JsonReader reader = Json.createReader(new StringReader(dashboard))) {
      for (JsonObject panel :
          reader.readObject().getJsonArray("panels").getValuesAs(JsonObject.class)) {
        if (panel.containsKey("targets")) {
          for (JsonObject target : panel.getJsonArray("targets").getValuesAs(JsonObject.class)) {
            all.append(target.getString("expr")).append('\n');
          }
        }
      }
    }
    return all.toString();
  }

  /** Nobody waits five minutes here: the rules without their {@code for}. */
  @Test
  void theyFireOnRealFaults(@TempDir Path work) throws IOException {
    Path impatient = work.resolve("impatient.yml");
    Files.writeString(impatient, Files.readString(RULES).replaceAll("(?m)^ *for: .*\n", ""));
    Server server = Servers.get(ServerKind.LIBERTY);
    Http http = new Http(server);
    http.get("/shop/api/orders");
    String job =
        "  - {job_name: server, static_configs: [{targets: ['localhost:%d']}]}\n"
            .formatted(server.port());
    try (Prometheus prometheus = Prometheus.start(work, job, List.of(impatient))) {
      assertThat(prometheus.await("up", 1)).isEqualTo(1);
      for (int i = 0; i < 20; i++) {
        http.get("/shop/api/fail");
        http.get("/shop/api/orders");
        pause();
      }
      assertThat(prometheus.await(firing("SightlineErrorRate"), 1)).isEqualTo(1);
      assertThat(prometheus.await(firing("SightlineBugs"), 1)).isEqualTo(1);
      assertThat(prometheus.await("count(up) unless " + firing("SightlineTaskStuck"), 1))
          .isEqualTo(1);
    }
  }

  private static String firing(String alert) {
    return "max(ALERTS{alertname='%s',app='shop',alertstate='firing'})".formatted(alert);
  }

  private static void pause() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
