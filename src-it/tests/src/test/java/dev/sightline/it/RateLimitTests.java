package dev.sightline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.it.http.Http;
import dev.sightline.it.server.ServerKind;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limit that the tests' settings put on {@code /shop/api/limited}: three a minute by key. */
abstract class RateLimitTests extends OnServer {
  private static final String KEY = "X-Api-Key";

  RateLimitTests(ServerKind kind) {
    super(kind);
  }

  private List<Integer> statuses(int requests, String path, String key) {
    return IntStream.range(0, requests)
        .mapToObj(i -> http.get(path, KEY, key).statusCode())
        .toList();
  }

  @Test
  void whatIsOverTheLimitIsRefusedAndTold() {
    String key = Http.newId();
    assertThat(statuses(3, "/shop/api/limited", key)).containsOnly(404);

    HttpResponse<String> refused = http.get("/shop/api/limited", KEY, key);

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElse("0")))
        .isBetween(1, 20);
    assertThat(refused.headers().firstValue("RateLimit-Limit")).hasValue("3");
    assertThat(refused.headers().firstValue("RateLimit-Remaining")).hasValue("0");
    assertThat(refused.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonObject end = onlyTerminal(refused);
    assertThat(end.getInt("status_code")).isEqualTo(429);
    assertThat(end.getString("rate_limit")).isEqualTo("limited");
    assertThat(refused.body()).contains(end.getString("correlation_id"));
    assertThat(statuses(1, "/shop/api/limited", Http.newId())).containsOnly(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/shop/api/%6Cimited", "/shop/api/limited/", "/shop/api/limited;a=b?c=d"})
  void writingThePathDifferentlyLeadsNowhere(String path) {
    String key = Http.newId();
    statuses(3, "/shop/api/limited", key);
    assertThat(statuses(1, path, key)).containsExactly(429);
  }

  @Test
  void otherPathsAreFree() {
    String key = Http.newId();
    assertThat(statuses(6, "/shop/api/orders", key)).containsOnly(200);
  }
}
