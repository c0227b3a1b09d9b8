package dev.sightline.it.works;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.it.http.Http;
import dev.sightline.it.http.RawHttp;
import dev.sightline.it.output.Scrape;
import dev.sightline.it.output.StandardOutput;
import dev.sightline.it.server.ServerKind;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** What every test on this server has at hand. */
abstract class OnWorks {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  final WorksServer works;
  final Http http;
  final RawHttp raw;
  final StandardOutput output;
  final long mark;

  OnWorks(ServerKind kind) {
    works = WorksServer.get(kind);
    http = new Http(works.server());
    raw = new RawHttp(works.server());
    output = works.server().output();
    mark = output.mark();
  }

  /** Sends it with this correlation; the answer must be 200. */
  final HttpResponse<String> ask(String path, String correlation) {
    HttpResponse<String> answer = http.get(path, "X-Correlation-ID", correlation);
    assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
    return answer;
  }

  /** The first line of which this is true; fails when there is none. */
  final JsonObject line(String what, Predicate<JsonObject> wanted) {
    return lines(what, 1, wanted).get(0);
  }

  /** All lines of which this is true, once there are so many. */
  final List<JsonObject> lines(String what, int count, Predicate<JsonObject> wanted) {
    Instant limit = Instant.now().plus(LIMIT);
    while (true) {
      List<JsonObject> found = output.since(mark).stream().filter(wanted).toList();
      if (found.size() >= count) {
        return found;
      }
      assertThat(Instant.now()).as("%s, only %s", what, found).isBefore(limit);
      pause();
    }
  }

  static Predicate<JsonObject> said(String message) {
    return line -> line.getString("message", "").equals(message);
  }

  static Predicate<JsonObject> event(String name, String field, String value) {
    return line ->
        line.getString("event", "").equals(name) && line.getString(field, "").equals(value);
  }

  static Predicate<JsonObject> of(String correlation) {
    return line -> line.getString("correlation_id", "").equals(correlation);
  }

  /** The end of the request this is the answer to; fails unless there is exactly one. */
  final JsonObject end(HttpResponse<?> answer) {
    String id = answer.headers().firstValue("X-Request-ID").orElseThrow();
    assertThat(output.awaitTerminal(mark, id)).hasSize(1);
    http.get("/works/counter");
    assertThat(output.terminal(mark, id)).hasSize(1);
    return output.terminal(mark, id).get(0);
  }

  final Scrape scrape() {
    String path = "/works/sightline/metrics";
    return Scrape.parse(http.get(path, "Authorization", "Bearer " + WorksServer.TOKEN).body());
  }

  static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
