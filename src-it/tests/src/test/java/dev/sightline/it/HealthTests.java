package dev.sightline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.it.server.ServerKind;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server is up when its applications are, the console among them. */
abstract class HealthTests extends OnServer {
  HealthTests(ServerKind kind) {
    super(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/ready", "/health/live", "/health/started"})
  void everythingIsUp(String path) {
    HttpResponse<String> answer = http.get(path);
    JsonObject document = Json.createReader(new StringReader(answer.body())).readObject();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(document.getString("status")).isEqualTo("UP");
    assertThat(document.getJsonArray("checks").getValuesAs(JsonObject.class))
        .as(answer.body())
        .allMatch(check -> check.getString("status").equals("UP"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application", "shop-database"})
  void theModuleAndTheApplicationAreAsked(String check) {
    assertThat(http.get("/health/ready").body()).containsOnlyOnce("\"" + check + "\"");
  }
}
