package dev.sightline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.it.http.Http;
import dev.sightline.it.server.ServerKind;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every request has exactly one end, and every answer its identities, whatever was asked. */
abstract class RequestTests extends OnServer {
  private static final String CARD = "4111111111111111";

  RequestTests(ServerKind kind) {
    super(kind);
  }

  @ParameterizedTest(name = "{0} {1} answers {2}")
  @CsvSource({
    "GET,     /shop/api/orders,            200, /shop/api/orders",
    "GET,     /shop/api/orders/,           200, /shop/api/orders",
    "GET,     /shop/api/orders?password=x, 200, /shop/api/orders",
    "HEAD,    /shop/api/orders,            200, /shop/api/orders",
    "GET,     /shop/api/orders/123456789,  404, /shop/api/orders/{id}",
    "GET,     /shop/api/slow?ms=30,        200, /shop/api/slow",
    "GET,     /shop/api/slow?ms=soon,      400, /shop/api/slow",
    "GET,     /shop/api/fail,              500, /shop/api/fail",
    "GET,     /shop/api/remote,            200, /shop/api/remote",
    "GET,     /shop/api/async,             200, /shop/api/async",
    "GET,     /shop/api/async/courier,     200, /shop/api/async/courier",
    "GET,     /shop/api/async/courier?ms=1000, 503, /shop/api/async/courier",
    "GET,     /shop/api/async/fail,        500, /shop/api/async/fail",
    "GET,     /shop/api/inventory/kettle,  200, /shop/api/inventory/{item}",
  })
  void endsOnceWithItsRoute(String method, String path, int status, String route) {
    String requestId = Http.newId();

    HttpResponse<String> response = http.send(method, path, null, "X-Request-ID", requestId);

    assertThat(response.statusCode()).isEqualTo(status);
    JsonObject end = assertEnded(response, requestId, method, path, status);
    assertThat(end.getString("route")).isEqualTo(route);
  }

  @ParameterizedTest(name = "{0} {1} answers {2}")
  @CsvSource({
    "GET,     /shop/api/nothing/here,      404",
    "GET,     /shop/nothing-here.html,     404",
    "GET,     /shop/api/orders/not-a-number, 404",
    "DELETE,  /shop/api/orders,            405",
    "PATCH,   /shop/api/orders/1,          405",
    "OPTIONS, /shop/api/orders,            200",
    "GET,     /shop/,                      200",
    "GET,     /shop/index.html,            200",
    "HEAD,    /shop/shop.css,              200",
  })
  void endsOnce(String method, String path, int status) {
    String requestId = Http.newId();

    HttpResponse<String> response = http.send(method, path, null, "X-Request-ID", requestId);

    assertThat(response.statusCode()).isEqualTo(status);
    assertEnded(response, requestId, method, path, status);
  }

  @Test
  void whatIsNotThereSharesOneRoute() {
    String requestId = Http.newId();

    http.get("/shop/api/secret-" + requestId, "X-Request-ID", requestId);

    assertThat(onlyTerminal(requestId).getString("route", "unmatched")).isEqualTo("unmatched");
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({"BREW, /shop/api/orders", "BREW, /shop/index.html", "brew, /shop/api/nothing"})
  void aMethodThatNobodyKnowsEndsOnce(String method, String path) {
    String requestId = Http.newId();

    HttpResponse<String> response = http.send(method, path, null, "X-Request-ID", requestId);

    assertEnded(response, requestId, method, path, response.statusCode());
  }

  @Test
  void aCreatedResourceEndsOnce() {
    HttpResponse<String> response =
        http.send("POST", "/shop/api/orders", order("kettle", CARD, "p"));

    assertThat(response.statusCode()).isEqualTo(201);
    JsonObject end = onlyTerminal(response);
    assertThat(end.getString("event")).isEqualTo("request_completed");
    boolean slow = end.getJsonNumber("duration_ms").doubleValue() >= 1000;
    assertThat(end.getString("level")).isEqualTo(slow ? "warn" : "info");
    assertThat(end.getInt("status_code")).isEqualTo(201);
    assertThat(end.getString("method")).isEqualTo("POST");
  }

  @Test
  void anExceptionTheApplicationMapsIsAnAnswerLikeAnyOther() {
    HttpResponse<String> response =
        http.send("POST", "/shop/api/orders", order("gold-tamper", CARD, "p"));

    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(response.body()).contains("out_of_stock");
    JsonObject end = onlyTerminal(response);
    assertThat(end.getString("event")).isEqualTo("request_completed");
    assertThat(end.getInt("status_code")).isEqualTo(409);
  }

  @Test
  void anExceptionNobodyMapsFailsWithATypeAndAProblem() {
    HttpResponse<String> response = http.get("/shop/api/fail", "Accept", JSON);

    JsonObject end = onlyTerminal(response);
    assertThat(end.getString("event")).isEqualTo("request_failed");
    assertThat(end.getString("level")).isEqualTo("error");
    assertThat(end.getString("error_type")).contains("IllegalStateException");
    assertThat(response.headers().firstValue("Content-Type").orElse("")).contains("json");
    assertThat(response.body())
        .contains(end.getString("correlation_id"))
        .doesNotContain("IllegalState", "warehouse", "4111", "reservation");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{\"item\":", "no json at all", "''", "[]", "{\"quantity\":\"many\"}", "null"})
  void aBodyThatIsNoOrderIsABadRequest(String body) {
    HttpResponse<String> response =
        http.send("POST", "/shop/api/orders", body, "Content-Type", JSON);

    assertThat(response.statusCode()).isEqualTo(400);
    JsonObject end = onlyTerminal(response);
    assertThat(end.getInt("status_code")).isEqualTo(400);
    assertNothingLeaked(response);
  }

  @Test
  void violatedConstraintsAreToldWithoutTheirValues() {
    HttpResponse<String> response =
        http.send(
            "POST",
            "/shop/api/orders",
            "{\"item\":\" \",\"quantity\":4711,\"card_number\":\"s3cr3t\",\"email\":\"s3cr3t-mail\"}",
            "Content-Type",
            JSON);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(response.body())
        .contains("quantity\",\"rule\":\"Max\"", "item\",\"rule\":\"NotBlank\"")
        .doesNotContain("4711");
    assertNothingLeaked(response);
    assertThat(onlyTerminal(response).getString("event")).isEqualTo("request_completed");
  }

  @Test
  void aBodyOfAnotherTypeIsRefused() {
    HttpResponse<String> response =
        http.send("POST", "/shop/api/orders", "item=kettle", "Content-Type", "text/plain");

    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(onlyTerminal(response).getInt("status_code")).isEqualTo(415);
    assertNothingLeaked(response);
  }

  @Test
  void aBodyNobodyWantsToReadIsNotAcceptable() {
    HttpResponse<String> response = http.get("/shop/api/orders", "Accept", "image/png");

    assertThat(response.statusCode()).isEqualTo(406);
    assertThat(onlyTerminal(response).getInt("status_code")).isEqualTo(406);
    assertNothingLeaked(response);
  }

  @Test
  void aClientThatGoesAwayWhileWaitingEndsOnce() {
    String requestId = Http.newId();

    raw.abandon("GET /shop/api/slow?ms=700 HTTP/1.1", "X-Request-ID: " + requestId);

    assertThat(onlyTerminal(requestId).getString("route")).isEqualTo("/shop/api/slow");
  }

  @Test
  void aClientThatGoesAwayFromAnAsynchronousAnswerEndsOnce() {
    String requestId = Http.newId();

    raw.abandon("GET /shop/api/async/courier?ms=250 HTTP/1.1", "X-Request-ID: " + requestId);

    assertThat(onlyTerminal(requestId).getString("route")).isEqualTo("/shop/api/async/courier");
  }

  @Test
  void aClientThatGoesAwayWithinItsBodyEndsOnce() {
    String requestId = Http.newId();

    raw.abandonBody(
        "POST /shop/api/orders HTTP/1.1",
        "{\"item\":\"kettle\",\"card_number\":\"5500005555555559\"",
        "X-Request-ID: " + requestId);

    assertThat(onlyTerminal(requestId).getString("method")).isEqualTo("POST");
  }

  @Test
  void aHeaderAsLargeAsTheServerAcceptsDoesNoHarm() {
    String requestId = Http.newId();
    String large = "x".repeat(7_000);

    HttpResponse<String> response =
        http.get("/shop/api/orders", "X-Request-ID", requestId, "X-Correlation-ID", large);

    assertThat(response.statusCode()).isEqualTo(200);
    JsonObject end = onlyTerminal(requestId);
    assertThat(end.getString("correlation_id")).hasSizeLessThanOrEqualTo(128);
    assertThat(response.headers().firstValue("X-Correlation-ID"))
        .contains(end.getString("correlation_id"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /shop/api/orders/%0d%0aX-Evil:%201 HTTP/1.1",
        "GET /shop/api/orders/..%2f..%2fetc%2fpasswd HTTP/1.1",
        "GET /shop/api/orders;jsessionid=5E884898DA28047151D0E56F8DC62927 HTTP/1.1",
        "GET /shop/api/orders?q=%22%7D%0A{\"forged\":true} HTTP/1.1",
        "GET /shop/api/orders HTTP/1.0",
        "OPTIONS * HTTP/1.1"
      })
  void hostileRequestLinesNeverBreakALine(String requestLine) {
    String requestId = Http.newId();

    String answer = raw.exchange(requestLine, "X-Request-ID: " + requestId);

    assertThat(answer).startsWith("HTTP/1.").doesNotContain("X-Evil: 1");
    // the server may refuse it before any application sees it; then there is nothing to end
    http.get("/shop/api/orders");
    List<JsonObject> ends = output.terminal(mark, requestId);
    assertThat(ends).hasSizeLessThanOrEqualTo(1);
    assertThat(ends).allSatisfy(end -> assertThat(end.containsKey("forged")).isFalse());
  }

  private JsonObject assertEnded(
      HttpResponse<String> response, String requestId, String method, String path, int status) {
    assertThat(response.headers().allValues("X-Request-ID")).containsExactly(requestId);
    JsonObject end = onlyTerminal(requestId);
    assertThat(response.headers().allValues("X-Correlation-ID"))
        .containsExactly(end.getString("correlation_id"));
    assertThat(end.getString("method")).isEqualToIgnoringCase(method);
    assertThat(path).startsWith(end.getString("path"));
    assertThat(end.getInt("status_code")).isEqualTo(status);
    assertThat(end.getJsonNumber("duration_ms").doubleValue()).isBetween(0.0, 30_000.0);
    assertNothingLeaked(response);
    return end;
  }

  private static void assertNothingLeaked(HttpResponse<String> response) {
    assertThat(response.headers().map().toString())
        .doesNotContainIgnoringCase("exception:")
        .doesNotContain("java.lang", "jakarta.", "RESTEASY", "41111111", "s3cr3t", "reservation");
    assertThat(response.body()).doesNotContain("\tat ", "java.lang.", "s3cr3t", "4111111111111111");
  }
}
