package dev.sightline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.it.http.Http;
import dev.sightline.it.output.WrittenFiles;
import dev.sightline.it.server.Server;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * With {@code sightline.log.output=container} every statement stands once in the server's own log,
 * redacted, with the fields of its request in the form in which the server writes fields.
 */
abstract class ContainerLogTests {
  static final String[] SETTINGS = {
    "sightline.log.output=container",
    "sightline.log.levels.com.example.probe.Fine=debug",
    "sightline.environment=testing"
  };
  private static final Duration LIMIT = Duration.ofSeconds(15);

  private final Server server;
  private final Http http;

  ContainerLogTests(Server server) {
    this.server = server;
    http = new Http(server);
  }

  /** How the server names a field of ours. */
  abstract String field(String name);

  /** The text of a record of the server. */
  abstract String message(JsonObject server);

  @Test
  void everyStatementStandsOnceInTheServersLog() {
    String id = Http.newId().substring(0, 8);
    String secret = "Tr0ub4dor-" + id;
    String request = Http.newId();
    String path = "/contained/say?id=" + id + "&secret=" + secret;
    assertThat(http.get(path, "X-Request-ID", request).statusCode()).isEqualTo(200);
    await(request, "request_completed");

    for (String said : List.of("jul " + id, "system " + id, "slf4j " + id, "jul thrown " + id)) {
      JsonObject record = only(said);
      assertThat(message(record)).startsWith(said).doesNotStartWith("{");
      assertThat(record.getString(field("request_id"))).isEqualTo(request);
      assertThat(record.getString(field("path"))).isEqualTo("/contained/say");
      assertThat(record.getString(field("application"))).isEqualTo("contained");
    }
    assertThat(only("slf4j " + id).getString(field("tenant"))).isEqualTo("acme-" + id);
    assertThat(message(only("jul thrown " + id))).contains("java.lang.IllegalStateException");
    assertThat(lines("library " + id)).hasSize(1);
    assertThat(WrittenFiles.containing(server.work(), secret)).isEmpty();
  }

  private void await(String request, String event) {
    Instant limit = Instant.now().plus(LIMIT);
    while (lines(request).stream().noneMatch(line -> line.contains(event))) {
      assertThat(Instant.now()).as("%s of %s", event, request).isBefore(limit);
      Thread.onSpinWait();
    }
  }

  private List<String> lines(String text) {
    // Open Liberty repeats warnings on its console, as plain text, when it is told to
    return WrittenFiles.containing(server.work(), text).stream()
        .filter(line -> line.contains(": {"))
        .toList();
  }

  private JsonObject only(String said) {
    List<String> found = lines(said);
    assertThat(found).as(said).hasSize(1);
    String line = found.get(0);
    try (JsonReader reader =
        Json.createReader(new StringReader(line.substring(line.indexOf('{'))))) {
      return reader.readObject();
    }
  }
}
