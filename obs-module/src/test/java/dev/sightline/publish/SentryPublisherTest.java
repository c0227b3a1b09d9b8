package dev.sightline.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sightline.error.ErrorOrigin;
import dev.sightline.error.Events;
import dev.sightline.error.publish.EventSource;
import dev.sightline.error.publish.OutgoingEvent;
import dev.sightline.error.publish.PublishException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a receiver built on the documentation of Sentry's envelopes. */
class SentryPublisherTest {
  private final HttpServer server;
  private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
  private volatile int status = 200;
  private volatile String limits = "";
  private volatile String auth = "";

  SentryPublisherTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/base/api/42/envelope/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    auth = String.valueOf(exchange.getRequestHeaders().getFirst("X-Sentry-Auth"));
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (status == 200) {
      bodies.add(body);
    }
    if (!limits.isEmpty()) {
      exchange.getResponseHeaders().set("X-Sentry-Rate-Limits", limits);
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private SentryPublisher publisher() {
    return new SentryPublisher(
        "http://key@localhost:" + server.getAddress().getPort() + "/base/42");
  }

  private static OutgoingEvent event(int number) {
    return new OutgoingEvent(
        Events.event("Orders", number),
        new ErrorOrigin("1.0", "n1"),
        new EventSource("shop", "testing", "shop"),
        0);
  }

  @Test
  void sendsEnvelopesAsDocumented() throws PublishException {
    try (SentryPublisher publisher = publisher()) {
      assertThat(publisher.publish(List.of(event(1), event(2)))).isEqualTo(2);
    }
    assertThat(auth).startsWith("Sentry sentry_version=7, ").contains("sentry_key=key");
    String[] lines = bodies.get(0).split("\n", -1);
    assertThat(lines).hasSize(4);
    assertThat(lines[0]).contains("\"event_id\":\"").contains("\"sent_at\":\"");
    int length = lines[2].getBytes(StandardCharsets.UTF_8).length;
    assertThat(lines[1]).contains("\"type\":\"event\"").contains("\"length\":" + length);
    assertThat(lines[2])
        .contains("\"platform\":\"java\"")
        .contains("\"release\":\"shop@1.0\"")
        .contains("\"type\":\"IllegalStateException\",\"module\":\"java.lang\"");
  }

  @Test
  void waitsWhenTheServerSaysSo() throws PublishException {
    try (SentryPublisher publisher = publisher()) {
      status = 429;
      limits = "7:transaction:key, 120:error;default:organization";
      PublishException limited =
          catchThrowableOfType(PublishException.class, () -> publisher.publish(List.of(event(1))));
      assertThat(limited.retryAfter()).isEqualTo(Duration.ofMinutes(2));
      status = 200;
      limits = "2.5::organization";
      assertThat(publisher.publish(List.of(event(1), event(2)))).isEqualTo(1);
      assertThat(bodies).hasSize(1);
      assertThatThrownBy(() -> publisher.publish(List.of(event(2))))
          .isInstanceOf(PublishException.class)
          .hasMessage("rate limited");
    }
  }

  @Test
  void whatIsRefusedIsNotSentAgainAndWhatFailsIs() throws PublishException {
    try (SentryPublisher publisher = publisher()) {
      status = 413;
      assertThat(publisher.publish(List.of(event(1)))).isEqualTo(1);
      assertThat(publisher.refused()).isEqualTo(1);
      for (int failing : new int[] {500, 503, 403, 302}) {
        status = failing;
        assertThatThrownBy(() -> publisher.publish(List.of(event(1))))
            .isInstanceOf(PublishException.class)
            .hasMessage("status " + failing);
      }
      server.stop(0);
      assertThatThrownBy(() -> publisher.publish(List.of(event(1))))
          .isInstanceOf(PublishException.class);
    }
  }

  @Test
  void limitsAreReadInAllTheirForms() {
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    assertThat(limit("", "", now)).isEqualTo(Duration.ofMinutes(1));
    assertThat(limit("", "30", now)).isEqualTo(Duration.ofSeconds(30));
    assertThat(limit("", "Thu, 1 Jan 2026 00:01:00 GMT", now)).isEqualTo(Duration.ofMinutes(1));
    assertThat(limit("garbage, :::, -5:error:x", "nonsense", now)).isEqualTo(Duration.ofMinutes(1));
    assertThat(limit("1e99:error:x", "", now)).isEqualTo(Duration.ofDays(1));
    assertThat(limit("50:transaction:x,70:error:x", "5", now)).isEqualTo(Duration.ofSeconds(70));
    assertThat(SentryLimits.of(Optional.of("50:transaction:x"), Optional.empty(), false, now))
        .isZero();
  }

  private static Duration limit(String limits, String retryAfter, Instant now) {
    return SentryLimits.of(
        Optional.of(limits), Optional.of(retryAfter).filter(text -> !text.isEmpty()), true, now);
  }

  @Test
  void onlyADsnIsADsn() {
    assertThat(SentryDsn.parse("https://k:s@h.example/7").endpoint().toString())
        .isEqualTo("https://h.example/api/7/envelope/");
    for (String wrong :
        List.of("", "x", "https://h/1", "ftp://k@h/1", "https://k@h", "https://k@h/", "::")) {
      assertThatThrownBy(() -> SentryDsn.parse(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("is no DSN");
    }
  }
}
