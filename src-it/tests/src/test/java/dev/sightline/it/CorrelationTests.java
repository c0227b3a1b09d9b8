package dev.sightline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.it.http.Http;
import dev.sightline.it.server.ServerKind;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who a request belongs to: adopted where it can be trusted, made where it cannot. */
abstract class CorrelationTests extends OnServer {
  private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String VALID_PARENT = "00-" + TRACE_ID + "-00f067aa0ba902b7-01";

  CorrelationTests(ServerKind kind) {
    super(kind);
  }

  @Test
  void bothIdsAreMadeWhenNoneComeIn() {
    HttpResponse<String> response = http.get("/shop/api/orders");

    JsonObject end = onlyTerminal(response);
    assertThat(end.getString("correlation_id")).matches(UUID_FORM);
    assertThat(end.getString("request_id")).matches(UUID_FORM);
    assertThat(header(response, "X-Correlation-ID")).isEqualTo(end.getString("correlation_id"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "order-2026.11_20",
        "123e4567-e89b-12d3-a456-426614174000",
        "4bf92f3577b34da6a3ce929d0e0e4736",
        "A234567890B234567890C234567890D234567890E234567890F234567890G234"
            + "567890H234567890I234567890J234567890K234567890L234567890M2345678"
      })
  void aValidIdIsAdoptedAndEchoed(String id) {
    HttpResponse<String> response = http.get("/shop/api/orders", "X-Correlation-ID", id);

    assertThat(header(response, "X-Correlation-ID")).isEqualTo(id);
    assertThat(onlyTerminal(response).getString("correlation_id")).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "two words",
        "<script>alert(1)</script>",
        "${jndi:ldap://x/y}",
        "a/b",
        "a\tb",
        "{\"a\":1}",
        "' or 1=1 --",
        "A234567890B234567890C234567890D234567890E234567890F234567890G234"
            + "567890H234567890I234567890J234567890K234567890L234567890M23456789"
      })
  void anInvalidIdIsReplacedByANewOne(String id) {
    String answer = raw.exchange("GET /shop/api/orders HTTP/1.1", "X-Correlation-ID: " + id);

    String adopted = rawHeader(answer, "X-Correlation-ID");
    assertThat(adopted).matches(UUID_FORM);
    assertThat(onlyTerminal(rawHeader(answer, "X-Request-ID")).getString("correlation_id"))
        .isEqualTo(adopted);
  }

  @Test
  void bytesBeyondAsciiAreNeverEchoed() {
    String answer = raw.exchange("GET /shop/api/orders HTTP/1.1", "X-Correlation-ID: caf\u00e9");

    assertThat(answer).doesNotContain("caf");
    // Payara refuses the request before any application sees it
    if (!answer.startsWith("HTTP/1.1 400")) {
      assertThat(rawHeader(answer, "X-Correlation-ID")).matches(UUID_FORM);
    }
  }

  @Test
  void ofSeveralValuesTheFirstValidOneCounts() {
    String answer =
        raw.exchange(
            "GET /shop/api/orders HTTP/1.1",
            "X-Correlation-ID: not valid",
            "X-Correlation-ID: first-valid",
            "X-Correlation-ID: second-valid");

    assertThat(rawHeader(answer, "X-Correlation-ID")).isEqualTo("first-valid");
  }

  @Test
  void aListInOneHeaderIsSeveralValues() {
    HttpResponse<String> response = http.get("/shop/api/orders", "X-Correlation-ID", "no no, yes");

    assertThat(header(response, "X-Correlation-ID")).isEqualTo("yes");
  }

  @Test
  void theRequestIdStandsInForTheCorrelationId() {
    String requestId = Http.newId();

    HttpResponse<String> response = http.get("/shop/api/orders", "X-Request-ID", requestId);

    assertThat(header(response, "X-Correlation-ID")).isEqualTo(requestId);
    assertThat(header(response, "X-Request-ID")).isEqualTo(requestId);
  }

  @Test
  void theTraceStandsInForBoth() {
    HttpResponse<String> response = http.get("/shop/api/orders", "traceparent", VALID_PARENT);

    assertThat(header(response, "X-Correlation-ID")).isEqualTo(TRACE_ID);
    assertThat(header(response, "X-Request-ID")).isNotEqualTo(TRACE_ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
        "00-4bf92f3577b34da6a3ce929d0e0e473g-00f067aa0ba902b7-01",
        "00_4bf92f3577b34da6a3ce929d0e0e4736_00f067aa0ba902b7_01"
      })
  void aMalformedTraceIsIgnored(String traceparent) {
    String answer = raw.exchange("GET /shop/api/orders HTTP/1.1", "traceparent: " + traceparent);

    assertThat(answer).startsWith("HTTP/1.1 200");
    assertThat(rawHeader(answer, "X-Correlation-ID")).matches(UUID_FORM);
    onlyTerminal(rawHeader(answer, "X-Request-ID"));
  }

  @Test
  void theApplicationsOwnLinesCarryTheIds() {
    HttpResponse<String> response =
        http.send(
            "POST",
            "/shop/api/orders",
            order("grinder", "4111111111111111", "pass"),
            "X-Correlation-ID",
            "own-lines-" + Http.newId());

    JsonObject end = onlyTerminal(response);
    List<JsonObject> own = linesOf(end.getString("request_id"), "com.example.shop.orders");
    assertThat(own).hasSize(3);
    assertThat(own)
        .allSatisfy(
            line ->
                assertThat(line.getString("correlation_id"))
                    .isEqualTo(end.getString("correlation_id")));
  }

  @Test
  void aCallToAnotherServiceBelongsToTheSameCorrelation() {
    String correlationId = "remote-" + Http.newId();

    JsonObject end = onlyTerminal(http.get("/shop/api/remote", "X-Correlation-ID", correlationId));

    List<JsonObject> ends =
        output.since(mark).stream()
            .filter(event -> correlationId.equals(event.getString("correlation_id", "")))
            .filter(event -> event.containsKey("status_code"))
            .toList();
    assertThat(ends)
        .extracting(event -> event.getString("route"))
        .containsExactlyInAnyOrder("/shop/api/inventory/{item}", "/shop/api/remote");
    assertThat(ends).extracting(event -> event.getString("request_id")).doesNotHaveDuplicates();
    assertThat(end.getString("correlation_id")).isEqualTo(correlationId);
  }

  @Test
  void nothingOfARequestStaysOnItsThread() {
    for (int i = 0; i < 30; i++) {
      http.get("/shop/api/orders", "X-Correlation-ID", "leaver-" + i);
    }
    List<JsonObject> outside =
        output.since(mark).stream()
            .filter(event -> event.getString("logger", "").contains("NightlyJob"))
            .toList();
    assertThat(outside).noneMatch(event -> event.containsKey("correlation_id"));
  }

  private List<JsonObject> linesOf(String requestId, String logger) {
    return output.since(mark).stream()
        .filter(event -> requestId.equals(event.getString("request_id", "")))
        .filter(event -> event.getString("logger", "").startsWith(logger))
        .toList();
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElseThrow();
  }

  private static String rawHeader(String answer, String name) {
    return answer
        .lines()
        .takeWhile(line -> !line.isBlank())
        .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
        .map(line -> line.substring(name.length() + 2).trim())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in " + answer));
  }
}
