package dev.sightline.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.console.fake.FakeRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {

  @Test
  void remembersTheWholeAddressOfAPage() {
    FakeRequest request = new FakeRequest("GET", "/errors").query("app=shop&q=a%20b");
    assertThat(Targets.loginFor(request.build()))
        .isEqualTo("/login?target=%2Ferrors%3Fapp%3Dshop%26q%3Da%2520b");
    assertThat(Targets.safe("/errors?app=shop&q=a%20b")).isEqualTo("/errors?app=shop&q=a%20b");
  }

  @Test
  void remembersNothingThatIsNoPage() {
    assertThat(Targets.loginFor(new FakeRequest("GET", "/nope").build())).isEqualTo("/login");
    assertThat(Targets.loginFor(new FakeRequest("GET", "/overview").build())).isEqualTo("/login");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "\\\\evil.example",
        "javascript:alert(1)",
        "/overview/../../evil",
        "/login",
        "/api/v1/errors",
        "/overview#x",
        "errors",
        "",
        " /errors",
        "/errors\r\nSet-Cookie: a=b"
      })
  void leadsAnythingElseToTheOverview(String target) {
    assertThat(Targets.safe(target)).isEqualTo("/overview");
  }

  @Test
  void dropsAQueryThatIsNotPlain() {
    assertThat(Targets.safe("/errors?q=\r\nX: y")).isEqualTo("/errors");
    assertThat(Targets.safe("/errors?q=//evil.example")).isEqualTo("/errors");
    assertThat(Targets.safe("/errors?q=" + "x".repeat(3_000))).isEqualTo("/overview");
    assertThat(Targets.safe(null)).isEqualTo("/overview");
  }
}
