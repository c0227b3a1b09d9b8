package dev.sightline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.it.http.Http;
import dev.sightline.it.output.WrittenFiles;
import dev.sightline.it.server.ServerKind;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets that pass through the application are in nothing that the server writes, at all. */
abstract class SecrecyTests extends OnServer {

  SecrecyTests(ServerKind kind) {
    super(kind);
  }

  @Test
  void cardAndPasswordOfAnOrderAreNowhere() {
    String password = "Tr0ub4dor-" + Http.newId().substring(0, 8);

    HttpResponse<String> response =
        http.send("POST", "/shop/api/orders", order("kettle", "5555555555554444", password));

    assertThat(response.statusCode()).isEqualTo(201);
    onlyTerminal(response);
    assertNowhere("5555555555554444");
    assertNowhere(password);
  }

  @Test
  void theyAreNowhereWhenTheOrderIsInvalidEither() {
    String password = "Tr0ub4dor-" + Http.newId().substring(0, 8);

    HttpResponse<String> response =
        http.send("POST", "/shop/api/orders", order("", "378282246310005", password));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).doesNotContain(password, "378282246310005");
    onlyTerminal(response);
    assertNowhere("378282246310005");
    assertNowhere(password);
  }

  @Test
  void norWhenTheBodyIsBroken() {
    String password = "Tr0ub4dor-" + Http.newId().substring(0, 8);
    String whole = order("kettle", "6011111111111117", password);

    HttpResponse<String> response =
        http.send("POST", "/shop/api/orders", whole.substring(0, whole.length() - 20));

    assertThat(response.statusCode()).isEqualTo(400);
    onlyTerminal(response);
    assertNowhere("6011111111111117");
    assertNowhere(password);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/shop/api/fail", "/shop/api/async/fail"})
  void whatExceptionsTellIsNowhere(String path) {
    HttpResponse<String> response = http.get(path);

    assertThat(response.statusCode()).isEqualTo(500);
    onlyTerminal(response);
    assertNowhere("4111111111111111");
    assertNowhere("correct-horse-battery");
    assertNowhere("s3cr3t-warehouse");
    assertNowhere("ak-0123456789abcdef");
  }

  @Test
  void secretsInTheQueryAreNowhere() {
    String token = "tok-" + Http.newId();

    onlyTerminal(http.get("/shop/api/orders?access_token=" + token + "&password=" + token));

    assertNowhere(token);
  }

  private void assertNowhere(String secret) {
    assertThat(WrittenFiles.containing(server.work(), secret)).as("%s", secret).isEmpty();
  }
}
