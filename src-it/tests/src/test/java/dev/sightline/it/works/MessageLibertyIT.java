package dev.sightline.it.works;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.it.http.Http;
import dev.sightline.it.output.Scrape;
import dev.sightline.it.server.ServerKind;
import dev.sightline.it.telemetry.OtlpReceiver;
import io.opentelemetry.proto.trace.v1.Span;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages through the server's own broker to a message-driven bean. */
class MessageLibertyIT extends OnWorks {
  private static final String[] POSTMAN = {"task", "Postman.onMessage", "kind", "message"};

  MessageLibertyIT() {
    super(ServerKind.LIBERTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"simple", "classic", "injected"})
  void theSendersContextArrives(String way) {
    String correlation = Http.newId();
    String parcel = Http.newId();
    ask("/works/api/post/" + way + "/" + parcel, correlation);

    assertThat(line("brought", said("bringing " + parcel)).getString("correlation_id", ""))
        .isEqualTo(correlation);
    assertThat(line("handed over", said("handing over " + parcel)).getString("correlation_id", ""))
        .isEqualTo(correlation);
    JsonObject end =
        line("end", event("task_completed", "task", "Postman.onMessage").and(of(correlation)));
    assertThat(end.getString("task_kind")).isEqualTo("message");
    assertThat(end.getJsonNumber("waited_ms").doubleValue()).isNotNegative();
  }

  @Test
  void aMessageThatFailsIsToldAndItsRedeliveryCounted() {
    String correlation = Http.newId();
    String parcel = "torn-" + Http.newId();
    double before = scrape().sum("task_redeliveries_total", "task", "Postman.onMessage");
    double failures = scrape().sum("task_failures_total", POSTMAN);
    ask("/works/api/post/classic/" + parcel, correlation);

    line("failed", event("task_failed", "task", "Postman.onMessage").and(of(correlation)));
    JsonObject again =
        line("again", event("task_completed", "task", "Postman.onMessage").and(of(correlation)));
    assertThat(again.getBoolean("redelivered")).isTrue();
    assertThat(again.getInt("delivery_count")).isEqualTo(2);
    Scrape scrape = scrape();
    assertThat(scrape.sum("task_redeliveries_total", "task", "Postman.onMessage"))
        .isEqualTo(before + 1);
    assertThat(scrape.sum("task_failures_total", POSTMAN)).isEqualTo(failures + 1);
  }

  /** Works, to the shop, which asks itself; then by message to the postman, who hands over. */
  @Test
  void oneTraceOverTwoServicesAMessageAndATask() {
    String trace = UUID.randomUUID().toString().replace("-", "");
    String correlation = Http.newId();
    String parcel = Http.newId();
    http.get(
        "/works/api/post/simple/" + parcel,
        "traceparent",
        "00-" + trace + "-00f067aa0ba902b7-01",
        "X-Correlation-ID",
        correlation);

    line("handed over", said("handing over " + parcel));
    line(
        "stored",
        event("operation_completed", "operation", "Warehouse.store").and(of(correlation)));
    List<Span> spans =
        works
            .traces()
            .await(
                trace,
                found -> names(found).containsAll(Set.of("Postman.onMessage", "Warehouse.store")));
    assertThat(names(spans)).contains("Postman.onMessage", "Handover", "Warehouse.store");
    Set<String> known =
        spans.stream().map(span -> id(span.getSpanId())).collect(Collectors.toSet());
    Span postman =
        spans.stream()
            .filter(span -> span.getName().equals("Postman.onMessage"))
            .findFirst()
            .orElseThrow();
    assertThat(postman.getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_CONSUMER);
    assertThat(known).contains(id(postman.getParentSpanId()));

    List<JsonObject> lines = lines("lines", 8, of(correlation));
    assertThat(lines)
        .allSatisfy(line -> assertThat(line.getString("trace_id", "")).isEqualTo(trace));
    assertThat(
            lines.stream().map(line -> line.getString("application")).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("works", "shop");
  }

  private static Set<String> names(List<Span> spans) {
    return spans.stream().map(Span::getName).collect(Collectors.toSet());
  }

  private static String id(com.google.protobuf.ByteString bytes) {
    return OtlpReceiver.id(bytes.toByteArray());
  }
}
