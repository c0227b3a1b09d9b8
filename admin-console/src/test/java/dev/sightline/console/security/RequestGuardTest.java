package dev.sightline.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.console.fake.FakeRequest;
import dev.sightline.console.fake.FakeResponse;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestGuardTest {
  private final FakeResponse response = new FakeResponse();
  private final AtomicBoolean passed = new AtomicBoolean();

  private void send(FakeRequest request, String url) throws Exception {
    RequestGuard guard = new RequestGuard(new SameOrigin(Optional.of(url)));
    guard.doFilter(request.build(), response.build(), (in, out) -> passed.set(true));
  }

  private void send(FakeRequest request) throws Exception {
    send(request, "https://ops.example.org/sightline");
  }

  @Test
  void givesEveryAnswerItsHeaders() throws Exception {
    send(new FakeRequest("GET", "/overview"));
    assertThat(passed).isTrue();
    assertThat(response.header("Content-Security-Policy"))
        .isEqualTo(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src"
                + " 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(response.header("Cache-Control")).isEqualTo("no-store");
    assertThat(response.header("X-Frame-Options")).isEqualTo("DENY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"})
  void knowsNoOtherMethods(String method) throws Exception {
    send(new FakeRequest(method, "/overview"));
    assertThat(passed).isFalse();
    assertThat(response.status()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/overview.xhtml", "/login.xhtml", "/jakarta.faces.resource/faces.js"})
  void servesNoSource(String path) throws Exception {
    send(new FakeRequest("GET", path));
    assertThat(passed).isFalse();
    assertThat(response.status()).isEqualTo(404);
  }

  @Test
  void letsAFormOfItsOwnPagesThrough() throws Exception {
    send(new FakeRequest("POST", "/login").header("Sec-Fetch-Site", "same-origin"));
    assertThat(passed).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://node:9080", "http://NODE:9080"})
  void believesTheOriginOfABrowserOnPlainHttp(String origin) throws Exception {
    send(new FakeRequest("POST", "/login").header("Origin", origin).header("Host", "node:9080"));
    assertThat(passed).isTrue();
  }

  @Test
  void believesTheConfiguredAddressBehindAProxy() throws Exception {
    send(
        new FakeRequest("POST", "/login")
            .header("Origin", "https://ops.example.org")
            .header("Host", "10.0.0.4:9080"));
    assertThat(passed).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "none", ""})
  void refusesAFormFromElsewhere(String site) throws Exception {
    send(
        new FakeRequest("POST", "/login")
            .header("Sec-Fetch-Site", site)
            .header("Origin", "http://node:9080")
            .header("Host", "node:9080"));
    assertThat(passed).isFalse();
    assertThat(response.status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "http://evil.example", "http://node:9080.evil.example", "::", ""})
  void refusesAnyOtherOrigin(String origin) throws Exception {
    send(new FakeRequest("POST", "/login").header("Origin", origin).header("Host", "node:9080"));
    assertThat(passed).isFalse();
    assertThat(response.status()).isEqualTo(403);
  }

  @Test
  void refusesAFormThatDoesNotSayWhereItComesFrom() throws Exception {
    send(new FakeRequest("POST", "/login").header("Host", "node:9080"));
    assertThat(response.status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sightline-viewer", "admin", "SIGHTLINE-OPERATOR"})
  void refusesAButtonThatChangesStateToWhoeverIsNoOperator(String role) throws Exception {
    send(
        new FakeRequest("POST", "/error")
            .header("Sec-Fetch-Site", "same-origin")
            .parameter("act-resolve", "Resolve")
            .user("vic", role));
    assertThat(passed).isFalse();
    assertThat(response.status()).isEqualTo(403);
  }

  @Test
  void letsAnOperatorPressItAndAViewerSignOut() throws Exception {
    send(
        new FakeRequest("POST", "/error")
            .header("Sec-Fetch-Site", "same-origin")
            .parameter("act-resolve", "Resolve")
            .user("ann", "sightline-operator"));
    assertThat(passed).isTrue();
    passed.set(false);
    send(
        new FakeRequest("POST", "/error")
            .header("Sec-Fetch-Site", "same-origin")
            .parameter("sign-out", "Sign out")
            .user("vic", "sightline-viewer"));
    assertThat(passed).isTrue();
  }

  @Test
  void readsNoFormLargerThanAnyOfItsOwn() throws Exception {
    send(
        new FakeRequest("POST", "/error")
            .header("Sec-Fetch-Site", "same-origin")
            .length(1 << 20)
            .user("ann", "sightline-operator"));
    assertThat(passed).isFalse();
    assertThat(response.status()).isEqualTo(413);
  }

  @Test
  void leadsTheRootToTheOverview() throws Exception {
    send(new FakeRequest("GET", "/"));
    assertThat(response.redirect()).isEqualTo("/sightline/overview");
  }

  @Test
  void letsBrowsersKeepAssets() throws Exception {
    send(new FakeRequest("GET", "/assets/console.css"));
    assertThat(response.header("Cache-Control")).contains("immutable");
  }

  @Test
  void answersToolsThatWriteWithAProblemDocument() throws Exception {
    send(new FakeRequest("POST", "/api/v1/applications"));
    assertThat(response.status()).isEqualTo(405);
    assertThat(response.header("Allow")).isEqualTo("GET, HEAD");
    assertThat(response.body()).contains("\"status\":405");
  }
}
