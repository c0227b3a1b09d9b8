package dev.sightline.it.works;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.it.http.Http;
import dev.sightline.it.output.Scrape;
import dev.sightline.it.server.ServerKind;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that are no plain resource, and answers that go wrong. */
abstract class UnusualTests extends OnWorks {

  UnusualTests(ServerKind kind) {
    super(kind);
  }

  @ParameterizedTest(name = "{0} {1} answers {2}")
  @CsvSource({
    "GET, /works/page.xhtml, 200, *.xhtml",
    "HEAD, /works/page.xhtml, 200, *.xhtml",
    "GET, /works/counter, 200, /works/counter/*",
    "HEAD, /works/counter/here, 200, /works/counter/*",
    "GET, /works/counter/later, 202, /works/counter/*",
    "GET, /works/counter/never, 500, /works/counter/*",
    "GET, /works/counter/broken, 500, /works/counter/*",
    "GET, /works/counter/gone, 410, ''",
    "POST, /works/counter, 405, ''",
    "OPTIONS, /works/counter, 200, /works/counter/*",
    "GET, /works/api/troubles/stream/3, 200, /works/api/troubles/stream/{events}",
    "GET, /works/api/troubles/shelves/4/parcels/k, 200, /works/api/troubles/shelves/{shelf}/parcels/{parcel}",
    "GET, /works/api/troubles/shelves/x/parcels/k, 404, ''",
    "GET, /works/api/troubles/fragile, 500, /works/api/troubles/fragile",
  })
  void endsOnce(String method, String path, int status, String route) {
    HttpResponse<String> answer = http.send(method, path, null);

    assertThat(answer.statusCode()).isEqualTo(status);
    JsonObject end = end(answer);
    assertThat(end.getInt("status_code")).isEqualTo(status);
    String told = end.getString("route", "");
    assertThat(told).endsWith(route.startsWith("*") ? route.substring(1) : route);
  }

  @Test
  void whatCannotBeWrittenIsAFailureWithItsException() {
    JsonObject end = end(http.get("/works/api/troubles/fragile"));

    assertThat(end.getString("event")).isEqualTo("request_failed");
    assertThat(end.getJsonObject("exception").toString()).contains("broke while it was unpacked");
  }

  @Test
  void aClientThatLeavesAStreamEndsOnce() {
    String id = Http.newId();
    raw.abandon("GET /works/api/troubles/stream/300?pause=10 HTTP/1.1", "X-Request-ID: " + id);

    assertThat(output.awaitTerminal(mark, id)).hasSize(1);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "strike, operational, 503, warn, com.example.works.Troubles$StrikeException",
    "late, operational, 503, warn, java.util.concurrent.TimeoutException",
    "bug, programmer, 500, error, java.lang.NullPointerException",
  })
  void whatWasToBeExpectedIsToldFromABug(
      String path, String kind, int status, String level, String type) {
    String[] labels = {"kind", kind, "type", type};
    double before = scrape().sum("errors_total", labels);

    HttpResponse<String> answer = http.get("/works/api/troubles/" + path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"status\":" + status).doesNotContain("works today");
    JsonObject end = end(answer);
    assertThat(end.getString("event")).isEqualTo("request_failed");
    assertThat(end.getString("level")).isEqualTo(level);
    assertThat(end.getString("error_kind")).isEqualTo(kind);
    assertThat(scrape().sum("errors_total", labels)).isEqualTo(before + 1);
  }

  @Test
  void anAnnotatedLimitRefuses() {
    String key = Http.newId();
    double before = scrape().sum("rate_limited_requests_total", "limit", "counter");
    assertThat(
            IntStream.range(0, 3)
                .mapToObj(i -> http.get("/works/api/troubles/counter", "X-Api-Key", key))
                .map(HttpResponse::statusCode))
        .containsExactly(200, 200, 429);
    HttpResponse<String> refused = http.get("/works/api/troubles/counter", "X-Api-Key", key);

    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(end(refused).getString("rate_limit")).isEqualTo("counter");
    assertThat(scrape().sum("rate_limited_requests_total", "limit", "counter"))
        .isEqualTo(before + 2);
  }

  @Test
  void aLabelPerCustomerIsBounded() {
    assertThat(http.get("/works/api/troubles/customers/5000").statusCode()).isEqualTo(200);

    Scrape scrape = scrape();
    assertThat(scrape.series("customers_served_total", "app", "works").size())
        .isLessThanOrEqualTo(1_001);
    assertThat(scrape.sum("customers_served_total", "app", "works")).isEqualTo(5_000);
    assertThat(scrape.sum("customers_served_total", "customer", "_overflow")).isEqualTo(4_000);
    assertThat(scrape.sum("odd_amounts_total", "app", "works")).isZero();
    assertThat(scrape.sum("odd_sizes_count", "app", "works")).isZero();
    assertThat(scrape.sum("sightline_dropped_total", "what", "measurement")).isPositive();
  }

  @Test
  void tenThousandUnknownPathsAreOneSeries() {
    for (int i = 0; i < 10_000; i++) {
      http.get("/works/api/unknown/" + i);
    }
    String[] unmatched = {"app", "works", "route", "unmatched", "status", "404"};
    Scrape scrape = scrape();
    assertThat(scrape.series("http_requests_total", unmatched)).hasSize(1);
    assertThat(scrape.sum("http_requests_total", unmatched)).isGreaterThanOrEqualTo(10_000);
  }

  @ParameterizedTest(name = "{0}{1} answers {2}")
  @CsvSource({
    "own-validation, ?weight=11, 422",
    "own-violations, ?weight=11, 422",
    "own-all, ?weight=11, 400",
    "own-all, /broken, 418",
    "own-violations, /broken, 500",
    "own-validation, ?weight=1, 200",
  })
  void mappersOfTheApplicationGoFirst(String app, String rest, int status) {
    HttpResponse<String> answer = http.get("/" + app + "/api/checked" + rest);

    assertThat(answer.statusCode()).isEqualTo(status);
    if (status == 418 || status == 422) {
      assertThat(answer.body()).isEqualTo("own answer");
    }
    assertThat(end(answer).getInt("status_code")).isEqualTo(status);
  }
}
