package dev.sightline.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.context.Contextual;
import dev.sightline.context.CurrentContext;
import dev.sightline.context.Scope;
import dev.sightline.context.Snapshot;
import dev.sightline.event.EventContext;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.event.Operation;
import dev.sightline.event.OperationKind;
import dev.sightline.pipeline.OperationSpan;
import dev.sightline.pipeline.Pipelines;
import dev.sightline.pipeline.RecordingListener;
import dev.sightline.pipeline.TraceSource;
import dev.sightline.spi.ActiveOperation;
import dev.sightline.spi.Recorder;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Spans of operations, with a real tracer and the real pipeline. */
class OperationSpanTest {
  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final SdkTracerProvider provider =
      SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(spans)).build();
  private final Tracer tracer = provider.get("test");
  private final CurrentSpan traces = new OtelCurrentSpan(tracer, true);
  private final RecordingListener listener = new RecordingListener();
  private final Recorder recorder = Pipelines.of(traces, listener, new TraceListener(traces));

  @AfterEach
  void nothingStaysBehind() {
    assertThat(Span.current().getSpanContext().isValid()).isFalse();
    assertThat(CurrentContext.get()).isSameAs(EventContext.empty());
    provider.close();
  }

  private static Operation operation(OperationKind kind, String name, Fields fields) {
    return new Operation(kind, name, 1_000_000, EventContext.empty().withIds("c-1", "r"), fields);
  }

  private ActiveOperation start(String name) {
    return recorder.start(operation(OperationKind.METHOD, name, Fields.empty()));
  }

  private SpanData only(String name) {
    List<SpanData> found =
        spans.getFinishedSpanItems().stream().filter(span -> span.getName().equals(name)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void an_operation_is_a_child_of_the_servers_span_and_has_its_lines() {
    Span server = tracer.spanBuilder("GET /orders").startSpan();
    try (io.opentelemetry.context.Scope current = server.makeCurrent()) {
      ActiveOperation operation = start("place_order");
      try (Scope scope = operation.enter()) {
        recorder.log(line(), null);
        operation.field("order_id", 7);
        operation.field("password", "hunter2hunter2");
        operation.stop(0);
      }
    }
    server.end();

    SpanData span = only("place_order");
    assertThat(span.getParentSpanId()).isEqualTo(server.getSpanContext().getSpanId());
    assertThat(span.getTraceId()).isEqualTo(server.getSpanContext().getTraceId());
    assertThat(span.getAttributes().get(AttributeKey.stringKey("correlation_id"))).isEqualTo("c-1");
    assertThat(span.getAttributes().get(AttributeKey.longKey("order_id"))).isEqualTo(7);
    assertThat(span.getAttributes().toString()).doesNotContain("hunter2");
    assertThat(listener.logged.get(0).context().spanId()).isEqualTo(span.getSpanId());
    assertThat(listener.stopped.get(0).context().spanId()).isEqualTo(span.getSpanId());
    assertThat(spans.getFinishedSpanItems()).hasSize(2);
  }

  @Test
  void a_request_gets_no_second_span() {
    recorder.start(operation(OperationKind.REQUEST, "GET", Fields.empty())).stop(200);

    assertThat(spans.getFinishedSpanItems()).isEmpty();
  }

  @Test
  void a_failure_is_recorded_once_redacted_and_marks_every_span_it_passed() {
    ActiveOperation outer = start("outer");
    IllegalStateException thrown = new IllegalStateException("password=hunter2hunter2");
    try (Scope first = outer.enter()) {
      ActiveOperation inner = start("inner");
      try (Scope second = inner.enter()) {
        inner.failure(thrown);
      }
      inner.stop(0);
      outer.failure(thrown);
    }
    outer.stop(0);

    SpanData inner = only("inner");
    SpanData outerSpan = only("outer");
    assertThat(inner.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(outerSpan.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(inner.getParentSpanId()).isEqualTo(outerSpan.getSpanId());
    assertThat(inner.getEvents()).hasSize(1);
    assertThat(outerSpan.getEvents()).isEmpty();
    assertThat(inner.toString()).contains("exception.stacktrace").doesNotContain("hunter2");
    assertThat(inner.getAttributes().get(AttributeKey.stringKey("error.type")))
        .isEqualTo("java.lang.IllegalStateException");
  }

  @Test
  void an_operation_may_end_on_another_thread() throws Exception {
    ActiveOperation operation = start("async");
    try (Scope scope = operation.enter()) {
      assertThat(Span.current().getSpanContext().isValid()).isTrue();
    }
    Thread other = new Thread(() -> operation.stop(0));
    other.start();
    other.join();

    assertThat(only("async").hasEnded()).isTrue();
    assertThat(operation.stop(0)).isFalse();
  }

  @Test
  void the_span_follows_tasks_and_leaves_their_threads_again() throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try (Scope carrying = Snapshot.carrying(traces.carrier())) {
      ActiveOperation operation = start("hands_over");
      Runnable task;
      try (Scope scope = operation.enter()) {
        task = Contextual.runnable(() -> start("task").stop(0));
      }
      pool.submit(task).get(5, TimeUnit.SECONDS);
      operation.stop(0);
      boolean valid =
          pool.submit(() -> Span.current().getSpanContext().isValid()).get(5, TimeUnit.SECONDS);
      assertThat(valid).isFalse();
    } finally {
      pool.shutdownNow();
    }

    assertThat(only("task").getParentSpanId()).isEqualTo(only("hands_over").getSpanId());
  }

  @Test
  void statements_may_carry_the_current_span() {
    assertThat(recorder.sqlComment()).isEmpty();
    ActiveOperation operation = start("query");
    try (Scope scope = operation.enter()) {
      String ids = operation.context().traceId() + "-" + operation.context().spanId();
      assertThat(recorder.sqlComment()).isEqualTo("traceparent='00-" + ids + "-01'");
    }
    operation.stop(0);
  }

  @Test
  void a_secret_in_a_name_is_masked() {
    start("login password=hunter2hunter2").stop(0);

    assertThat(spans.getFinishedSpanItems().get(0).getName()).doesNotContain("hunter2");
  }

  @Test
  void without_a_running_tracer_nothing_changes() {
    CurrentSpan off =
        new OtelCurrentSpan(io.opentelemetry.api.OpenTelemetry.noop().getTracer("test"), false);

    assertThat(off.start(operation(OperationKind.METHOD, "x", Fields.empty())))
        .isSameAs(OperationSpan.NONE);
  }

  @Test
  void a_tracer_that_throws_harms_nobody() {
    TraceSource broken =
        new TraceSource() {
          @Override
          public EventContext withCurrentSpan(EventContext context) {
            throw new IllegalStateException("broken");
          }

          @Override
          public OperationSpan start(Operation operation) {
            throw new NoClassDefFoundError("broken");
          }
        };
    Recorder guarded = Pipelines.of(broken, listener);
    ActiveOperation operation =
        guarded.start(operation(OperationKind.METHOD, "works", Fields.empty()));
    try (Scope scope = operation.enter()) {
      guarded.log(line(), null);
    }
    operation.stop(0);

    assertThat(listener.logged).hasSize(1);
    assertThat(listener.stopped).hasSize(1);
  }

  private static LogEvent line() {
    return new LogEvent(
        1, Level.INFO, "a", "t", "m", null, CurrentContext.get(), Fields.empty(), null);
  }
}
