package dev.sightline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.it.http.Http;
import dev.sightline.it.http.RawHttp;
import dev.sightline.it.output.StandardOutput;
import dev.sightline.it.server.Server;
import dev.sightline.it.server.ServerKind;
import dev.sightline.it.server.Servers;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;

/** What every test on a server has at hand. Output is read from where it ended at the start. */
abstract class OnServer {
  static final String JSON = "application/json";

  final Server server;
  final Http http;
  final RawHttp raw;
  final StandardOutput output;
  final long mark;

  OnServer(ServerKind kind) {
    this(Servers.get(kind));
  }

  OnServer(Server server) {
    this.server = server;
    http = new Http(server);
    raw = new RawHttp(server);
    output = server.output();
    mark = output.mark();
  }

  /** The one event that ended the request with this ID; fails when there are none or several. */
  final JsonObject onlyTerminal(String requestId) {
    List<JsonObject> first = output.awaitTerminal(mark, requestId);
    assertThat(first).as("terminal events of request %s", requestId).hasSize(1);
    // whatever the server still had to say of it was said before it ended this one
    String later = Http.newId();
    http.get("/shop/api/orders", "X-Request-ID", later);
    assertThat(output.awaitTerminal(mark, later)).hasSize(1);
    assertThat(output.terminal(mark, requestId)).hasSize(1);
    return first.get(0);
  }

  /** The one event that ended the request this is the response to. */
  final JsonObject onlyTerminal(HttpResponse<?> response) {
    return onlyTerminal(response.headers().firstValue("X-Request-ID").orElseThrow());
  }

  static String order(String item, String card, String password) {
    return """
        {"item":"%s","quantity":2,"card_number":"%s","password":"%s","email":"ada@example.com"}"""
        .formatted(item, card, password);
  }
}
