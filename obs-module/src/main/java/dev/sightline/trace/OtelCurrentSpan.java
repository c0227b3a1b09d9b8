package dev.sightline.trace;

import dev.sightline.context.Carrier;
import dev.sightline.event.ErrorEvent;
import dev.sightline.event.EventContext;
import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.Operation;
import dev.sightline.pipeline.OperationSpan;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;

/**
 * OpenTelemetry. Names an optional API: loaded only where it is present. Attribute names are those
 * of OpenTelemetry's semantic conventions for exceptions.
 */
final class OtelCurrentSpan implements CurrentSpan {
  static final AttributeKey<String> CORRELATION = AttributeKey.stringKey("correlation_id");
  private static final AttributeKey<String> TYPE = AttributeKey.stringKey("exception.type");
  private static final AttributeKey<String> MESSAGE = AttributeKey.stringKey("exception.message");
  private static final AttributeKey<String> STACK = AttributeKey.stringKey("exception.stacktrace");
  private static final AttributeKey<String> FINGERPRINT =
      AttributeKey.stringKey("sightline.fingerprint");
  private static final AttributeKey<String> KIND = AttributeKey.stringKey("sightline.error.kind");

  private final Tracer tracer;
  private final boolean sqlComments;

  OtelCurrentSpan(Tracer tracer, boolean sqlComments) {
    this.tracer = tracer;
    this.sqlComments = sqlComments;
  }

  /** Hex digits and dashes only: nothing to escape, and no way out of the comment. */
  @Override
  public String sqlComment() {
    SpanContext ids = sqlComments ? Span.current().getSpanContext() : SpanContext.getInvalid();
    return ids.isValid()
        ? "traceparent='00-%s-%s-%s'"
            .formatted(ids.getTraceId(), ids.getSpanId(), ids.getTraceFlags().asHex())
        : "";
  }

  @Override
  public OperationSpan start(Operation operation) {
    return OtelOperationSpan.start(tracer, operation);
  }

  @Override
  public Carrier carrier() {
    return new OtelCarrier();
  }

  @Override
  public EventContext withCurrentSpan(EventContext context) {
    Span span = Span.current();
    SpanContext ids = span.getSpanContext();
    if (!ids.isValid() || ids.getSpanId().equals(context.spanId())) {
      return context;
    }
    String correlation = context.correlationId();
    if (correlation != null && span.isRecording()) {
      span.setAttribute(CORRELATION, correlation);
    }
    return context.withTrace(ids.getTraceId(), ids.getSpanId());
  }

  @Override
  public void record(ErrorEvent error) {
    Span span = Span.current();
    if (!span.isRecording()) {
      return;
    }
    AttributesBuilder attributes = Attributes.builder();
    attributes.put(FINGERPRINT, error.fingerprint()).put(KIND, error.kind().label());
    ExceptionDetail exception = error.exception();
    if (exception == null) {
      attributes.put(MESSAGE, error.message());
    } else {
      attributes.put(TYPE, exception.type());
      attributes.put(STACK, StackText.of(exception));
      String message = exception.message();
      if (message != null) {
        attributes.put(MESSAGE, message);
      }
    }
    span.addEvent("exception", attributes.build());
    if (!error.handled()) {
      span.setStatus(StatusCode.ERROR, error.message());
    }
  }
}
