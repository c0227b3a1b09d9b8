package dev.sightline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.it.http.Http;
import dev.sightline.it.output.StandardOutput;
import dev.sightline.it.output.WrittenFiles;
import dev.sightline.it.server.Server;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What an application says through the logging APIs it has becomes lines of the same kind: {@code
 * /probe} has SLF4J on java.util.logging, {@code /bound} has SLF4J on the module itself.
 */
abstract class LoggingTests {
  static final String[] SETTINGS = {
    "sightline.log.levels.com.example.probe.Fine=debug", "sightline.environment=testing"
  };

  private final Server server;
  private final Http http;
  private final StandardOutput output;
  private final long mark;

  LoggingTests(Server server) {
    this.server = server;
    http = new Http(server);
    output = server.output();
    mark = output.mark();
  }

  @Test
  void everyApiGivesOneRedactedLineWithItsFields() {
    String id = Http.newId().substring(0, 8);
    String secret = "Tr0ub4dor-" + id;
    String request = say("probe", id, secret);

    JsonObject jul = only("jul " + id, false);
    assertThat(jul.getString("logger")).isEqualTo("com.example.probe.ProbeServlet");
    assertThat(jul.getString("request_id")).isEqualTo(request);
    assertThat(jul.getString("path")).isEqualTo("/probe/say");
    JsonObject thrown = only("jul thrown " + id, true);
    assertThat(thrown.getJsonObject("exception").getString("type"))
        .isEqualTo("java.lang.IllegalStateException");
    assertThat(only("system " + id, true).getString("request_id")).isEqualTo(request);
    assertThat(only("library " + id, true).getString("level")).isEqualTo("warn");
    assertThat(only("slf4j " + id + " filled", true).getString("tenant")).isEqualTo("acme-" + id);
    // this binding has no place for key-values but the text
    assertThat(only("keys " + id, false).getString("message")).startsWith("order_id=7 ");
    assertThat(WrittenFiles.containing(server.work(), secret)).isEmpty();
  }

  @Test
  void aLevelOfOursOpensTheLoggerOfTheServer() {
    String id = Http.newId().substring(0, 8);
    say("probe", id, "none");

    assertThat(only("fine " + id, true).getString("level")).isEqualTo("debug");
    assertThat(with("too fine " + id, true)).isEmpty();
  }

  @Test
  void keyValuesAndMdcAreFieldsWithTheModulesOwnBinding() {
    String id = Http.newId().substring(0, 8);
    String secret = "Tr0ub4dor-" + id;
    String request = say("bound", id, secret);

    JsonObject keys = only("keys " + id, true);
    assertThat(keys.getInt("order_id")).isEqualTo(7);
    assertThat(keys.getString("tenant")).isEqualTo("acme-" + id);
    assertThat(keys.getString("level")).isEqualTo("warn");
    assertThat(keys.getString("request_id")).isEqualTo(request);
    assertThat(keys.getString("application")).isEqualTo("bound");
    assertThat(WrittenFiles.containing(server.work(), secret)).isEmpty();
  }

  @Test
  void twoThousandEqualEventsAllArrive() {
    String id = Http.newId().substring(0, 8);

    assertThat(http.get("/probe/say?id=" + id + "&times=2000").statusCode()).isEqualTo(200);

    await("again " + id, 2_000);
    assertThat(with("again " + id, true)).hasSize(2_000);
  }

  private String say(String application, String id, String secret) {
    String request = Http.newId();
    String path = "/" + application + "/say?id=" + id + "&secret=" + secret;
    assertThat(http.get(path, "X-Request-ID", request).statusCode()).isEqualTo(200);
    assertThat(output.awaitTerminal(mark, request)).hasSize(1);
    return request;
  }

  private void await(String message, int count) {
    String request = Http.newId();
    http.get("/probe/say?id=end", "X-Request-ID", request);
    output.awaitTerminal(mark, request);
    assertThat(with(message, true)).as(message).hasSizeGreaterThanOrEqualTo(count);
  }

  private JsonObject only(String message, boolean whole) {
    List<JsonObject> found = with(message, whole);
    assertThat(found).as(message).hasSize(1);
    return found.get(0);
  }

  private List<JsonObject> with(String message, boolean whole) {
    return output.since(mark).stream()
        .filter(
            event ->
                whole
                    ? event.getString("message").equals(message)
                    : event.getString("message").contains(message))
        .toList();
  }
}
