package dev.sightline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.it.http.Http;
import dev.sightline.it.output.Scrape;
import dev.sightline.it.server.Server;
import dev.sightline.it.server.ServerKind;
import dev.sightline.it.telemetry.Prometheus;
import dev.sightline.it.telemetry.TelemetryServer;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The module's own registry: what is offered, to whom, and that a real Prometheus counts right. */
abstract class OwnMetricsTests {
  private static final String BEARER = "Bearer " + TelemetryServer.TOKEN;
  private static final String ALL = "/sightline/metrics";

  private final Server server;
  private final Http http;

  OwnMetricsTests(ServerKind kind) {
    server = TelemetryServer.get(kind).server();
    http = new Http(server);
  }

  private HttpResponse<String> scraped(String path) {
    return http.get(path, "Authorization", BEARER);
  }

  @ParameterizedTest
  @ValueSource(strings = {ALL, "/shop" + ALL, "/measured" + ALL})
  void nobodyReadsWithoutTheToken(String path) {
    assertThat(http.get(path).statusCode()).isEqualTo(401);
    assertThat(http.get(path, "Authorization", BEARER + "x").statusCode()).isEqualTo(401);

    HttpResponse<String> allowed = scraped(path);

    assertThat(allowed.statusCode()).isEqualTo(200);
    assertThat(allowed.headers().firstValue("Content-Type").orElse("").replace(" ", ""))
        .isEqualToIgnoringCase("text/plain;version=0.0.4;charset=utf-8");
    assertThat(Scrape.parse(allowed.body()).all()).isNotEmpty();
  }

  @Test
  void theTokenOfTheScraperOpensNothingElse() {
    assertThat(scraped("/sightline/api/v1/errors?app=shop").statusCode()).isEqualTo(401);
  }

  @Test
  void theConsolePutsAllApplicationsTogether() {
    http.get("/shop/api/orders");
    Scrape all = Scrape.parse(scraped(ALL).body());

    assertThat(all.sum("sightline_application_up", "app", "shop")).isEqualTo(1);
    assertThat(all.sum("sightline_application_up", "app", "measured")).isEqualTo(1);
    assertThat(all.series("http_requests_total", "app", "shop")).isNotEmpty();
    assertThat(all.series("http_requests_total", "app", "measured")).isNotEmpty();
    assertThat(scraped("/shop" + ALL).body()).doesNotContain("app=\"measured\"");
  }

  @Test
  void openMetricsLeadsToTraces() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4799";
    http.get("/shop/api/slow?ms=30", "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
    HttpResponse<String> open =
        http.get(
            ALL, "Authorization", BEARER, "Accept", "application/openmetrics-text; version=1.0.0");

    assertThat(open.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/openmetrics-text");
    assertThat(open.body()).endsWith("# EOF\n").contains("trace_id=\"");
  }

  @Test
  void businessMetricsAndTheDatabaseAreCounted() {
    Scrape before = Scrape.parse(scraped(ALL).body());
    for (int i = 0; i < 4; i++) {
      assertThat(http.get("/measured/api/order?channel=web").statusCode()).isEqualTo(200);
    }
    Scrape after = Scrape.parse(scraped(ALL).body());

    String[] orders = {"app", "measured", "channel", "web"};
    assertThat(after.sum("orders_placed_total", orders))
        .isEqualTo(before.sum("orders_placed_total", orders) + 4);
    assertThat(after.sum("packing_seconds_count", "app", "measured"))
        .isEqualTo(before.sum("packing_seconds_count", "app", "measured") + 4);
    assertThat(after.sum("shelf_temperature", "shelf", "a")).isEqualTo(21.5);
    String[] selects = {"app", "measured", "query_type", "select"};
    assertThat(after.sum("db_query_duration_seconds_count", selects))
        .isEqualTo(before.sum("db_query_duration_seconds_count", selects) + 4);
    assertThat(after.series("db_active_connections", "pool", "orders"))
        .allMatch(series -> series.value() == 0)
        .hasSize(1);
    String[] refused = {"app", "measured", "what", "measurement", "reason", "negative"};
    assertThat(after.sum("sightline_dropped_total", refused))
        .isEqualTo(before.sum("sightline_dropped_total", refused) + 4);
  }

  @Test
  void aRealPrometheusCountsWhatWasSent(@TempDir Path work) throws Exception {
    String job =
        "  - {job_name: own, metrics_path: %s, authorization: {credentials: '%s'},"
            + " static_configs: [{targets: ['localhost:%d']}]}\n";
    Files.createDirectories(work);
    double shop = Scrape.parse(scraped(ALL).body()).sum("http_requests_total", own("shop"));
    double measured = Scrape.parse(scraped(ALL).body()).sum("http_requests_total", own("measured"));
    String jobs = job.formatted(ALL, TelemetryServer.TOKEN, server.port());
    try (Prometheus prometheus = Prometheus.start(work, jobs)) {
      for (int i = 0; i < 50; i++) {
        http.get("/shop/api/orders/" + (800_000 + i));
        http.get("/measured/api/order?channel=app");
      }
      assertThat(prometheus.await(sum("shop"), shop + 50)).isEqualTo(shop + 50);
      assertThat(prometheus.await(sum("measured"), measured + 50)).isEqualTo(measured + 50);
      assertThat(prometheus.await("up", 1)).isEqualTo(1);
    }
  }

  private static String[] own(String app) {
    return app.equals("shop")
        ? new String[] {"app", "shop", "route", "/shop/api/orders/{id}"}
        : new String[] {"app", "measured", "route", "/measured/api/order"};
  }

  private static String sum(String app) {
    return "sum(http_requests_total{app='%s',route='%s'})".formatted(app, own(app)[3]);
  }
}
