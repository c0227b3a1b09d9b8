package dev.sightline.trace;

import dev.sightline.context.Scope;
import dev.sightline.event.CompletedOperation;
import dev.sightline.event.EventContext;
import dev.sightline.event.Operation;
import dev.sightline.event.OperationKind;
import dev.sightline.event.Outcome;
import dev.sightline.pipeline.OperationSpan;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.util.concurrent.TimeUnit;

/**
 * One operation as an OpenTelemetry span: a child of what is current where it starts. Everything it
 * is told is redacted already.
 */
final class OtelOperationSpan implements OperationSpan {
  private static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");
  private static final AttributeKey<String> CANCELLED =
      AttributeKey.stringKey("sightline.cancelled");

  private final Span span;

  private OtelOperationSpan(Span span) {
    this.span = span;
  }

  /** None where nothing is traced here: switched off, or no valid span comes of it. */
  static OperationSpan start(Tracer tracer, Operation operation) {
    SpanBuilder builder =
        tracer
            .spanBuilder(SpanAttributes.cut(operation.name()))
            .setStartTimestamp(operation.startedMicros(), TimeUnit.MICROSECONDS);
    if (operation.kind() == OperationKind.TASK) {
      TaskParents.set(builder, operation);
    }
    Span span = builder.startSpan();
    if (!span.getSpanContext().isValid()) {
      return OperationSpan.NONE;
    }
    String correlation = operation.context().correlationId();
    if (correlation != null) {
      span.setAttribute(OtelCurrentSpan.CORRELATION, correlation);
    }
    return new OtelOperationSpan(span);
  }

  @Override
  public EventContext identify(EventContext context) {
    SpanContext ids = span.getSpanContext();
    return context.withTrace(ids.getTraceId(), ids.getSpanId());
  }

  @Override
  @SuppressWarnings("MustBeClosedChecker") // by whoever closes the result
  public Scope enter() {
    return span.makeCurrent()::close;
  }

  @Override
  public void end(CompletedOperation operation) {
    if (span.isRecording()) {
      SpanAttributes.put(span, operation.fields());
      if (operation.outcome() instanceof Outcome.Failed failed) {
        span.setAttribute(ERROR_TYPE, failed.errorType());
        span.setStatus(StatusCode.ERROR);
      } else if (operation.outcome() instanceof Outcome.Cancelled cancelled) {
        span.setAttribute(CANCELLED, cancelled.reason());
      }
    }
    span.end(
        operation.start().startedMicros() + operation.durationNanos() / 1_000,
        TimeUnit.MICROSECONDS);
  }
}
