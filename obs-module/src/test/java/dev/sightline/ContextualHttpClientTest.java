package dev.sightline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import dev.sightline.context.CurrentContext;
import dev.sightline.context.Scope;
import dev.sightline.event.EventContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContextualHttpClientTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  private final List<Headers> received = new CopyOnWriteArrayList<>();
  private final HttpClient client = ContextualHttpClient.wrap(HttpClient.newHttpClient());
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          received.add(exchange.getRequestHeaders());
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(
        URI.create("http://localhost:" + server.getAddress().getPort() + "/"));
  }

  private static Scope bound(@Nullable String span) {
    return CurrentContext.attach(
        EventContext.empty().withIds("c-1", "r-1").withFlow("f-1").withTrace(TRACE, span));
  }

  @Test
  void sendsWhatIsBound() throws Exception {
    try (Scope scope = bound("00f067aa0ba902b7")) {
      client.send(request().build(), HttpResponse.BodyHandlers.discarding());
      client.sendAsync(request().build(), HttpResponse.BodyHandlers.discarding()).join();
    }
    assertThat(received).hasSize(2);
    assertThat(received)
        .allSatisfy(
            headers -> {
              assertThat(headers.get("X-Correlation-ID")).containsExactly("c-1");
              assertThat(headers.get("X-Flow-ID")).containsExactly("f-1");
              assertThat(headers.getFirst("X-Request-ID")).hasSize(36);
              assertThat(headers.get("traceparent"))
                  .containsExactly("00-" + TRACE + "-00f067aa0ba902b7-01");
            });
  }

  @Test
  void goesOnWithATraceThatHasNoSpanHere() throws Exception {
    try (Scope scope = bound(null)) {
      client.send(request().build(), HttpResponse.BodyHandlers.discarding());
    }
    assertThat(received.get(0).getFirst("traceparent")).matches("00-" + TRACE + "-[0-9a-f]{16}-01");
  }

  @Test
  void keepsWhatTheCallerSetAndAddsNothingOutsideOfWork() throws Exception {
    client.send(request().build(), HttpResponse.BodyHandlers.discarding());
    try (Scope scope = bound(null)) {
      HttpRequest own = request().header("x-correlation-id", "mine").build();
      client.send(own, HttpResponse.BodyHandlers.discarding());
    }
    assertThat(received.get(0).keySet()).noneMatch(name -> name.startsWith("X-"));
    assertThat(received.get(1).get("X-Correlation-ID")).containsExactly("mine");
  }

  @Test
  void anIdThatWasBoundByHandButIsNoneNeverReachesAHeader() throws Exception {
    try (Scope scope =
        CurrentContext.attach(EventContext.empty().withIds("a\r\nX-Evil: 1", "r").withFlow("ö"))) {
      client.send(request().build(), HttpResponse.BodyHandlers.discarding());
    }
    assertThat(received.get(0).keySet()).noneMatch(name -> name.startsWith("X-"));
  }

  @Test
  void isWrappedOnce() {
    assertThat(ContextualHttpClient.wrap(client)).isSameAs(client);
    assertThat(client.version()).isEqualTo(HttpClient.Version.HTTP_2);
    assertThat(client.followRedirects()).isEqualTo(HttpClient.Redirect.NEVER);
  }
}
