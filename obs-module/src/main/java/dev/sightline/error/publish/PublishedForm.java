package dev.sightline.error.publish;

import dev.sightline.error.grouping.Culprits;
import dev.sightline.event.Breadcrumb;
import dev.sightline.event.ErrorEvent;
import dev.sightline.event.EventContext;
import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.Fields;
import dev.sightline.event.StackFrame;
import dev.sightline.manage.Documents;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON document that topics get; {@code docs/error-event.schema.json} describes it. */
public final class PublishedForm {
  /** Version of the document; grows when a key changes its meaning. */
  public static final int VERSION = 1;

  private PublishedForm() {}

  /** The event as one line of JSON. */
  public static String of(OutgoingEvent outgoing) {
    ErrorEvent event = outgoing.event();
    ExceptionDetail exception = event.exception();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("schema_version", VERSION);
    json.put("event_id", event.id());
    json.put("timestamp", timestamp(event.timestampMicros()));
    json.put("level", event.level().label());
    json.put("kind", event.kind().label());
    json.put("error_type", exception == null ? "message" : exception.type());
    json.put("error_message", event.message());
    json.put("fingerprint", event.fingerprint());
    put(json, "culprit", exception == null ? "" : Culprits.of(exception));
    json.put("handled", event.handled());
    json.put("suppressed", outgoing.suppressed());
    put(json, "service", outgoing.source().service());
    put(json, "environment", outgoing.source().environment());
    put(json, "version", outgoing.origin().build());
    put(json, "hostname", outgoing.origin().node());
    put(json, "application", outgoing.source().application());
    context(event.context(), json);
    json.put("tags", event.tags());
    if (event.tags().get("original_message") instanceof String original) {
      json.put("original_message", original);
    }
    if (exception != null) {
      json.put("stack_trace", StackTraceText.of(exception));
      json.put("exception", exception(exception));
    }
    json.put("breadcrumbs", event.breadcrumbs().stream().map(PublishedForm::breadcrumb).toList());
    return Documents.write(json);
  }

  private static void context(EventContext context, Map<String, @Nullable Object> json) {
    put(json, "correlation_id", context.correlationId());
    put(json, "request_id", context.requestId());
    put(json, "flow_id", context.flowId());
    put(json, "trace_id", context.traceId());
    put(json, "span_id", context.spanId());
    put(json, "user_id", context.userId());
    put(json, "method", context.method());
    put(json, "path", context.path());
    put(json, "route", context.route());
    put(json, "client_address", context.clientAddress());
    json.put("context", context.extra());
  }

  private static Map<String, @Nullable Object> exception(ExceptionDetail detail) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("type", detail.type());
    put(json, "message", detail.message());
    json.put("frames", detail.frames().stream().map(PublishedForm::frame).toList());
    if (detail.framesOmitted() > 0) {
      json.put("frames_omitted", detail.framesOmitted());
    }
    if (detail.cause() != null) {
      json.put("cause", exception(detail.cause()));
    }
    if (!detail.suppressed().isEmpty()) {
      json.put("suppressed", detail.suppressed().stream().map(PublishedForm::exception).toList());
    }
    return json;
  }

  private static Map<String, @Nullable Object> frame(StackFrame frame) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("class", frame.className());
    json.put("method", frame.method());
    put(json, "file", frame.file());
    if (frame.line() > 0) {
      json.put("line", frame.line());
    }
    json.put("in_app", frame.inApp());
    return json;
  }

  private static Map<String, @Nullable Object> breadcrumb(Breadcrumb crumb) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("timestamp", timestamp(crumb.timestampMicros()));
    json.put("level", crumb.level().label());
    json.put("category", crumb.category());
    json.put("message", crumb.message());
    Fields fields = crumb.fields();
    if (!fields.isEmpty()) {
      json.put("fields", fields);
    }
    return json;
  }

  /** RFC 3339, UTC, to the microsecond. */
  public static String timestamp(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
  }

  private static void put(Map<String, @Nullable Object> json, String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      json.put(key, value);
    }
  }
}
