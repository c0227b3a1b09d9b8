package dev.sightline.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitTest {
  private static RateLimit limit(String name, int limit, String... routes) {
    return new RateLimit(
        name, List.of(routes), LimitKey.parse("client"), limit, Duration.ofMinutes(1));
  }

  @Test
  void refusesWhatIsOverTheLimitForEachKeyAlone() {
    RateLimit limit = limit("login", 3, "/login");
    for (int left = 2; left >= 0; left--) {
      Verdict verdict = limit.take("10.0.0.1");
      assertThat(verdict.allowed()).isTrue();
      assertThat(verdict.remaining()).isEqualTo(left);
    }
    Verdict refused = limit.take("10.0.0.1");
    assertThat(refused.allowed()).isFalse();
    assertThat(refused.retryAfter()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(20));
    assertThat(limit.take("10.0.0.2").allowed()).isTrue();
  }

  @Test
  void tellsTheClientHowToBehave() {
    RateLimit limit = limit("login", 1, "/login");
    assertThat(limit.take("a").headers())
        .containsEntry("RateLimit-Limit", "1")
        .containsEntry("RateLimit-Remaining", "0")
        .doesNotContainKey("Retry-After");
    assertThat(Integer.parseInt(limit.take("a").headers().get("Retry-After"))).isBetween(59, 60);
  }

  @Test
  void isExactUnderConcurrency() throws Exception {
    RateLimit limit = limit("api", 500, "/*");
    AtomicInteger allowed = new AtomicInteger();
    CountDownLatch go = new CountDownLatch(1);
    List<Thread> threads =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    new Thread(
                        () -> {
                          try {
                            go.await();
                          } catch (InterruptedException e) {
                            return;
                          }
                          for (int j = 0; j < 500; j++) {
                            allowed.addAndGet(limit.take("one").allowed() ? 1 : 0);
                          }
                        }))
            .toList();
    threads.forEach(Thread::start);
    go.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    // refilled evenly: a few more while the test runs
    assertThat(allowed.get()).isBetween(500, 600);
  }

  @Test
  void staysBoundedUnderInventedKeys() {
    RateLimit limit = limit("api", 1, "/*");
    for (int i = 0; i < RateLimit.MAX_KEYS * 2; i++) {
      limit.take("key " + i + "x".repeat(500));
    }
    assertThat(limit.take("key " + (RateLimit.MAX_KEYS * 2 - 1) + "x".repeat(500)).allowed())
        .isFalse();
    assertThat(limit.take("key 0" + "x".repeat(500)).allowed()).isTrue();
  }

  @ParameterizedTest(name = "{0}: {1} {2} is {3}")
  @CsvSource({
    "/shop/api/orders, GET, /shop/api/orders, true",
    "/shop/api/orders, POST, /shop/api/orders/, true",
    "/shop/api/orders, POST, //shop//api/orders, true",
    "/shop/api/orders, GET, /shop/api/orders/1, false",
    "POST /shop/api/orders, POST, /shop/api/orders, true",
    "post  /shop/api/orders, POST, /shop/api/orders, true",
    "POST /shop/api/orders, GET, /shop/api/orders, false",
    "/shop/api/orders/{id}, GET, /shop/api/orders/17, true",
    "/shop/api/orders/{id: \\d+}, GET, /shop/api/orders/17, true",
    "/shop/api/orders/{id}, GET, /shop/api/orders/17/items, false",
    "/shop/api/files/{path: .+}, GET, /shop/api/files/a/b/c, true",
    "/shop/api/*, GET, /shop/api/orders/17, true",
    "/shop/api/*, GET, /shop/api, true",
    "/shop/api/*, GET, /shop/apis, false",
    "/*, GET, /, true",
    "/, GET, /, true",
  })
  void matchesTemplates(String pattern, String method, String path, boolean expected) {
    assertThat(RoutePattern.of(pattern).matches(method, path)).isEqualTo(expected);
  }

  @Test
  void theStrictestOfSeveralLimitsCounts() {
    RateLimits limits = new RateLimits(List.of(limit("wide", 100, "/*"), limit("narrow", 1, "/a")));
    assertThat(limits.take("GET", "/b", key -> "x")).map(each -> each.by().name()).hasValue("wide");
    assertThat(limits.take("GET", "/a", key -> "x"))
        .map(each -> each.by().name())
        .hasValue("narrow");
    assertThat(limits.take("GET", "/a", key -> "x"))
        .hasValueSatisfying(refused -> assertThat(refused.allowed()).isFalse());
    assertThat(new RateLimits(List.of(limit("named", 1))).take("GET", "/a", key -> "x")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "header", "header:", "nobody"})
  void refusesKeysThatAreNone(String key) {
    assertThatThrownBy(() -> LimitKey.parse(key)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsKeys() {
    assertThat(LimitKey.parse("header:X-Api-Key"))
        .isEqualTo(new LimitKey(LimitKey.Kind.HEADER, "X-Api-Key"));
    assertThat(LimitKey.parse("user").toString()).isEqualTo("user");
  }
}
