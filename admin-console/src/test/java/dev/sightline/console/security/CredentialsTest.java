package dev.sightline.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.console.fake.FakeConfig;
import dev.sightline.console.fake.FakeRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";

  private static FakeRequest with(String authorization) {
    return new FakeRequest("GET", "/api/v1/errors").header("Authorization", authorization);
  }

  @Test
  void readsNameAndPasswordUpToTheFirstColon() {
    String encoded =
        Base64.getEncoder().encodeToString("maria:pass:wörd".getBytes(StandardCharsets.UTF_8));
    assertThat(BasicCredentials.of(with("basic " + encoded).build()))
        .contains(new BasicCredentials("maria", "pass:wörd"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic", "Basic !!!", "Basic bm9jb2xvbg==", "Bearer x", ""})
  void readsNothingElse(String header) {
    assertThat(BasicCredentials.of(with(header).build())).isEmpty();
  }

  @Test
  void doesNotPrintThePassword() {
    assertThat(new BasicCredentials("maria", "secret").toString()).isEqualTo("maria");
  }

  @Test
  void acceptsOnlyTheWholeTokenAsAViewer() {
    ApiToken token = new ApiToken(FakeConfig.of(ApiToken.KEY, TOKEN));
    assertThat(token.caller(with("Bearer " + TOKEN).build()))
        .hasValueSatisfying(
            caller -> assertThat(caller.roles()).containsExactly("sightline-viewer"));
    assertThat(token.caller(with("Bearer " + TOKEN + "0").build())).isEmpty();
    assertThat(token.caller(with("Bearer ").build())).isEmpty();
    assertThat(token.caller(new FakeRequest("GET", "/api/v1/errors").build())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short"})
  void acceptsNoTokenThatIsMissingOrShort(String configured) {
    ApiToken token = new ApiToken(FakeConfig.of(ApiToken.KEY, configured));
    assertThat(token.caller(with("Bearer " + configured).build())).isEmpty();
    assertThat(token.isTooShort()).isEqualTo(!configured.isEmpty());
  }
}
