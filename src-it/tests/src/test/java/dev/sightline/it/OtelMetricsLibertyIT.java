package dev.sightline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.it.http.Http;
import dev.sightline.it.output.StandardOutput;
import dev.sightline.it.server.LeanServer;
import dev.sightline.it.server.LibertyApplications;
import dev.sightline.it.server.Server;
import dev.sightline.it.telemetry.MeasuredWar;
import dev.sightline.it.telemetry.OtlpReceiver;
import dev.sightline.it.telemetry.ReceivedMetrics.Point;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server without MicroProfile Metrics that exports OpenTelemetry's: what a collector gets. */
class OtelMetricsLibertyIT {
  private static final String OURS = "dev.sightline";

  private static OtlpReceiver receiver;
  private static Server server;
  private static Http http;

  @BeforeAll
  static void start() {
    receiver = OtlpReceiver.start();
    server =
        LeanServer.liberty(
            LeanServer.work("otel-metrics"),
            Map.of(
                "OTEL_SDK_DISABLED", "false",
                "OTEL_TRACES_EXPORTER", "none",
                "OTEL_LOGS_EXPORTER", "none",
                "OTEL_METRICS_EXPORTER", "otlp",
                "OTEL_METRIC_EXPORT_INTERVAL", "500",
                "OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                "OTEL_EXPORTER_OTLP_ENDPOINT", receiver.endpoint(),
                "SIGHTLINE_METRICS_BUCKETS_PACKING_SECONDS", "0.01,0.1,1"),
            "<featureManager><feature>mpTelemetry-2.1</feature><feature>concurrent-3.0</feature>",
            "<feature>jsonb-3.0</feature><feature>restfulWSClient-3.1</feature>",
            "<feature>jdbc-4.3</feature></featureManager>");
    LibertyApplications applications = new LibertyApplications(server);
    MeasuredWar.write(applications.war("measured"), "sightline.metrics.data-sources=orders");
    applications.deploy("measured", "/api/order?channel=start");
    http = new Http(server);
  }

  @AfterAll
  static void stop() {
    server.process().close();
    receiver.close();
  }

  private static List<Point> await(String metric, Predicate<List<Point>> complete) {
    Instant limit = Instant.now().plusSeconds(30);
    List<Point> found = receiver.metrics().of(metric);
    while (!complete.test(found) && Instant.now().isBefore(limit)) {
      Thread.onSpinWait();
      found = receiver.metrics().of(metric);
    }
    return found;
  }

  private static double sum(List<Point> points, String... attributes) {
    return points.stream()
        .filter(each -> each.scope().equals(OURS))
        .filter(each -> has(each, attributes))
        .mapToDouble(each -> each.count() == 0 ? each.value() : each.count())
        .sum();
  }

  private static boolean has(Point point, String... attributes) {
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].equals(point.attributes().get(attributes[i]))) {
        return false;
      }
    }
    return true;
  }

  @Test
  void theBindingIsToldAtTheStart() {
    List<JsonObject> lines = new StandardOutput(server.process().standardOutput()).since(0);
    assertThat(lines)
        .anyMatch(line -> line.toString().contains("OpenTelemetry metrics: the server's exporter"));
  }

  @Test
  void countsEqualTheRequests() {
    String[] orders = {"http.route", "/measured/api/order", "http.response.status_code", "200"};
    double before = sum(receiver.metrics().of("sightline.http.requests"), orders);
    for (int i = 0; i < 30; i++) {
      assertThat(http.get("/measured/api/order?channel=web").statusCode()).isEqualTo(200);
    }
    double expected = Math.max(1, before) + 30;

    assertThat(sum(await("sightline.http.requests", all -> sum(all, orders) >= expected), orders))
        .isBetween(expected, expected + 1);
    List<Point> placed = await("orders_placed", all -> sum(all, "channel", "web") >= 30);
    assertThat(sum(placed, "channel", "web")).isEqualTo(30);
    List<Point> packing = receiver.metrics().of("packing");
    assertThat(packing).hasSize(1);
    assertThat(packing.get(0).unit()).isEqualTo("s");
    assertThat(packing.get(0).bounds()).containsExactly(0.01, 0.1, 1.0);
    assertThat(packing.get(0).value() / packing.get(0).count()).isBetween(0.0399, 0.0401);
  }

  /** The server measures requests itself: a name of both would be counted twice by whoever sums. */
  @Test
  void noMetricComesTwice() {
    http.get("/measured/api/order?channel=twice");
    await("sightline.http.requests", all -> !all.isEmpty());
    Set<String> ours = new HashSet<>();
    Set<String> others = new HashSet<>();
    for (Point each : receiver.metrics().all()) {
      (each.scope().equals(OURS) ? ours : others).add(each.metric());
    }
    assertThat(others).contains("http.server.request.duration");
    assertThat(ours)
        .contains("sightline.http.request.duration")
        .doesNotContainAnyElementsOf(others);
  }
}
