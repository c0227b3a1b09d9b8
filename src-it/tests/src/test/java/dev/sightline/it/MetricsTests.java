package dev.sightline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.it.output.Scrape;
import dev.sightline.it.server.ServerKind;
import dev.sightline.it.telemetry.Prometheus;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's metrics endpoint counts what was asked, by route template. */
abstract class MetricsTests extends OnServer {
  private static final String REQUESTS = "http_requests_total";
  private static final String SECONDS = "http_request_duration_seconds";

  MetricsTests(ServerKind kind) {
    super(kind);
  }

  @Test
  void countsEqualTheRequests() {
    Scrape before = scrape();
    for (int i = 0; i < 7; i++) {
      http.get("/shop/api/orders/" + (900_000 + i));
    }
    for (int i = 0; i < 5; i++) {
      http.get("/shop/api/inventory/kettle");
    }
    http.get("/shop/api/fail");
    Scrape after = scrape();

    assertThat(requests(after, "/shop/api/orders/{id}", "404"))
        .isEqualTo(requests(before, "/shop/api/orders/{id}", "404") + 7);
    assertThat(requests(after, "/shop/api/inventory/{item}", "200"))
        .isEqualTo(requests(before, "/shop/api/inventory/{item}", "200") + 5);
    assertThat(requests(after, "/shop/api/fail", "500"))
        .isEqualTo(requests(before, "/shop/api/fail", "500") + 1);
  }

  @Test
  void aRealPrometheusCountsWhatWasSent(@TempDir Path work) {
    double before = requests(scrape(), "/shop/api/inventory/{item}", "200");
    String job =
        "  - {job_name: server, metrics_path: /metrics, params: {scope: [application]},"
            + " static_configs: [{targets: ['localhost:%d']}]}\n";
    try (Prometheus prometheus = Prometheus.start(work, job.formatted(server.port()))) {
      for (int i = 0; i < 40; i++) {
        http.get("/shop/api/inventory/kettle");
      }
      String route = "{app='shop',route='/shop/api/inventory/{item}'";
      String sum = "sum(http_requests_total" + route + ",status='200'})";
      assertThat(prometheus.await(sum, before + 40)).isEqualTo(before + 40);
      String all = "sum(http_request_duration_seconds_bucket" + route + ",le='+Inf'})";
      assertThat(prometheus.await(all, before + 40)).isEqualTo(before + 40);
    }
  }

  @Test
  void durationsAreInSeconds() {
    Scrape before = scrape();
    http.get("/shop/api/slow?ms=300");
    Scrape after = scrape();

    double seconds = durations(after, "_sum") - durations(before, "_sum");
    assertThat(seconds).isBetween(0.3, 5.0);
    assertThat(durations(after, "_count") - durations(before, "_count")).isEqualTo(1);
    assertThat(after.series(SECONDS + "_bucket", "route", "/shop/api/slow"))
        .anyMatch(series -> series.labels().containsKey("le"));
  }

  @Test
  void rawPathsAndInventedMethodsAreNoLabels() {
    for (int i = 0; i < 20; i++) {
      http.get("/shop/api/orders/77000" + i);
      http.get("/shop/no-such-page-" + i);
      http.send("BREW" + i, "/shop/api/orders", null);
    }

    assertThat(ours()).doesNotContain("77000", "BREW1", "no-such-page-1");
    assertThat(scrape().series(REQUESTS, "route", "unmatched")).isNotEmpty();
    assertThat(scrape().series(REQUESTS, "method", "_OTHER")).isNotEmpty();
  }

  /** Without the server's own metrics, which are not always as careful. */
  private String ours() {
    return text()
        .lines()
        .filter(line -> line.startsWith(REQUESTS) || line.startsWith(SECONDS))
        .collect(Collectors.joining("\n"));
  }

  private double durations(Scrape scrape, String suffix) {
    return scrape.sum(SECONDS + suffix, "route", "/shop/api/slow", "method", "GET");
  }

  private static double requests(Scrape scrape, String route, String status) {
    return scrape.sum(REQUESTS, "route", route, "method", "GET", "status", status);
  }

  private Scrape scrape() {
    return Scrape.parse(text());
  }

  private String text() {
    HttpResponse<String> response = http.get("/metrics", "Accept", "text/plain");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    return response.body();
  }
}
