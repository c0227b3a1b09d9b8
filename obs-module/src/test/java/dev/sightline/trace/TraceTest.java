package dev.sightline.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.event.ErrorEvent;
import dev.sightline.event.ErrorKind;
import dev.sightline.event.EventContext;
import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.StackFrame;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TraceTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String SPAN = "b7ad6b7169203331";

  private static Span span() {
    return Span.wrap(
        SpanContext.create(TRACE, SPAN, TraceFlags.getSampled(), TraceState.getDefault()));
  }

  private static ExceptionDetail detail(
      String message, @Nullable ExceptionDetail cause, List<ExceptionDetail> suppressed) {
    return new ExceptionDetail(
        "com.acme.Broken",
        message,
        null,
        List.of(new StackFrame("com.acme.Orders", "place", "Orders.java", 42, true)),
        3,
        cause,
        suppressed);
  }

  @Test
  void the_ids_of_the_current_span_are_added() {
    CurrentSpan current = new OtelCurrentSpan(OpenTelemetry.noop().getTracer("test"), false);
    EventContext context = EventContext.empty().withIds("c", "r");

    try (Scope scope = span().makeCurrent()) {
      EventContext traced = current.withCurrentSpan(context);
      assertThat(scope).isNotNull();
      assertThat(traced.traceId()).isEqualTo(TRACE);
      assertThat(traced.spanId()).isEqualTo(SPAN);
      assertThat(current.withCurrentSpan(traced)).isSameAs(traced);
    }
    assertThat(current.withCurrentSpan(context)).isSameAs(context);
  }

  @Test
  void without_a_span_errors_go_nowhere() {
    ErrorEvent error =
        new ErrorEvent(
            "0".repeat(32),
            0,
            Level.ERROR,
            ErrorKind.PROGRAMMER,
            "m",
            detail("m", null, List.of()),
            "f",
            false,
            EventContext.empty(),
            Fields.empty(),
            List.of());

    new TraceListener(new OtelCurrentSpan(OpenTelemetry.noop().getTracer("test"), false))
        .onError(error);
    new TraceListener(Traces.none()).onError(error);
  }

  @Test
  @SuppressWarnings("MustBeClosedChecker") // the very leak that is repaired
  void what_was_current_before_is_restored() {
    CurrentSpan current = new OtelCurrentSpan(OpenTelemetry.noop().getTracer("test"), false);
    Runnable restore = current.carrier().remember();

    Scope leaked = span().makeCurrent();
    assertThat(leaked).isNotNull();
    assertThat(Span.current().getSpanContext().isValid()).isTrue();
    restore.run();

    assertThat(Span.current().getSpanContext().isValid()).isFalse();
  }

  @Test
  void a_stack_is_written_as_java_does() {
    String text =
        StackText.of(
            detail(
                "outer", detail("inner", null, List.of()), List.of(detail("s", null, List.of()))));

    assertThat(text)
        .startsWith(
            """
            com.acme.Broken: outer
            \tat com.acme.Orders.place(Orders.java:42)
            \t... 3 more
            Suppressed: com.acme.Broken: s
            """)
        .contains("Caused by: com.acme.Broken: inner\n");
  }

  @Test
  void a_stack_is_bounded() {
    ExceptionDetail chain = detail("x", null, List.of());
    for (int i = 0; i < 1_000; i++) {
      chain = detail("x".repeat(1_000), chain, List.of());
    }

    assertThat(StackText.of(chain)).hasSizeLessThan(17_000);
  }
}
