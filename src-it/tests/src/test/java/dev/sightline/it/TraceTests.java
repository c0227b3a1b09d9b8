package dev.sightline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.it.http.Http;
import dev.sightline.it.output.StandardOutput;
import dev.sightline.it.server.ServerKind;
import dev.sightline.it.telemetry.OtlpReceiver;
import dev.sightline.it.telemetry.TelemetryServer;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Spans as a receiver of OTLP gets them, and the lines that belong to them. */
abstract class TraceTests {
  private final TelemetryServer telemetry;
  private final Http http;
  private final StandardOutput output;
  private final long mark;

  TraceTests(ServerKind kind) {
    telemetry = TelemetryServer.get(kind);
    http = new Http(telemetry.server());
    output = telemetry.server().output();
    mark = output.mark();
  }

  private static String newTrace() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  private String[] headers(String trace, String correlation) {
    return new String[] {
      "traceparent", "00-" + trace + "-00f067aa0ba902b7-01", "X-Correlation-ID", correlation
    };
  }

  private static boolean ended(List<Span> spans, String... names) {
    return spans.stream().map(Span::getName).collect(Collectors.toSet()).containsAll(Set.of(names));
  }

  private static Span only(List<Span> spans, String name) {
    List<Span> found = spans.stream().filter(span -> span.getName().equals(name)).toList();
    assertThat(found).as("spans %s among %s", name, names(spans)).hasSize(1);
    return found.get(0);
  }

  private static List<String> names(List<Span> spans) {
    return spans.stream().map(span -> span.getKind() + " " + span.getName()).toList();
  }

  @Test
  void oneTraceOverTwoApplicationsAndATask() {
    String trace = newTrace();
    String correlation = Http.newId();
    assertThat(http.get("/measured/api/pay", headers(trace, correlation)).statusCode())
        .isEqualTo(200);

    // the request itself, the shop's, and the one the shop sends to itself
    List<Span> spans =
        telemetry
            .traces()
            .await(trace, found -> ended(found, "pay", "settle") && servers(found).size() >= 3);

    assertThat(servers(spans)).as("spans %s", names(spans)).hasSize(3);
    Span pay = only(spans, "pay");
    Span settle = only(spans, "settle");
    assertThat(servers(spans)).anyMatch(server -> server.getSpanId().equals(pay.getParentSpanId()));
    Span task = only(spans, "Payments");
    assertThat(task.getParentSpanId()).isEqualTo(pay.getSpanId());
    assertThat(settle.getParentSpanId()).isEqualTo(task.getSpanId());
    assertThat(pay.getAttributesList().toString()).contains(correlation);
    everyLineHasTheTrace(correlation, trace, spans);
  }

  private static List<Span> servers(List<Span> spans) {
    return spans.stream().filter(span -> span.getKind() == SpanKind.SPAN_KIND_SERVER).toList();
  }

  private void everyLineHasTheTrace(String correlation, String trace, List<Span> spans) {
    Set<String> known =
        spans.stream()
            .map(span -> OtlpReceiver.id(span.getSpanId().toByteArray()))
            .collect(Collectors.toSet());
    List<JsonObject> lines =
        output.since(mark).stream()
            .filter(line -> line.getString("correlation_id", "").equals(correlation))
            .toList();
    Set<String> said = new HashSet<>();
    for (JsonObject line : lines) {
      said.add(line.getString("message"));
      assertThat(line.getString("trace_id", "")).as("%s", line).isEqualTo(trace);
      assertThat(known).as("%s", line).contains(line.getString("span_id", ""));
    }
    assertThat(said)
        .contains("paying", "settling", "asking the inventory", "operation_completed")
        .contains("request_completed");
  }

  @Test
  void anErrorIsRecordedOnceAndRedacted() {
    String trace = newTrace();
    http.get("/measured/api/refuse", headers(trace, Http.newId()));

    List<Span> spans =
        telemetry
            .traces()
            .await(trace, found -> ended(found, "refuse") && !servers(found).isEmpty());

    Span refuse = only(spans, "refuse");
    assertThat(refuse.getStatus().getCode()).isEqualTo(StatusCode.STATUS_CODE_ERROR);
    assertThat(refuse.getEventsList()).hasSize(1);
    assertThat(refuse.getEvents(0).getName()).isEqualTo("exception");
    assertThat(servers(spans)).hasSize(1);
    // Payara writes the exception to its own span as well, as it is: docs/traces.md
    assertThat(refuse.toString()).doesNotContain("hunter2");
  }

  @Test
  void aPlainRequestHasOneServerSpanAndNoneOfOurs() {
    String trace = newTrace();
    http.get("/shop/api/orders", headers(trace, Http.newId()));

    List<Span> spans = telemetry.traces().await(trace, found -> !servers(found).isEmpty());

    assertThat(names(spans)).hasSize(1);
  }
}
