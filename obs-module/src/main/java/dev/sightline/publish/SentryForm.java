package dev.sightline.publish;

import dev.sightline.error.publish.OutgoingEvent;
import dev.sightline.error.publish.PublishedForm;
import dev.sightline.event.Breadcrumb;
import dev.sightline.event.ErrorEvent;
import dev.sightline.event.EventContext;
import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.StackFrame;
import dev.sightline.manage.Documents;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event in the form of Sentry's protocol, version 7, and the envelope around it. */
final class SentryForm {
  static final String CLIENT = "sightline.java/1.0";
  private static final int TAG = 200;

  private SentryForm() {}

  /** The envelope: three lines. */
  static String envelope(OutgoingEvent outgoing, String sentAt) {
    String event = event(outgoing);
    Map<String, @Nullable Object> header = new LinkedHashMap<>();
    header.put("event_id", id(outgoing.event()));
    header.put("sent_at", sentAt);
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    item.put("type", "event");
    item.put("content_type", "application/json");
    item.put("length", event.getBytes(StandardCharsets.UTF_8).length);
    return Documents.write(header) + "\n" + Documents.write(item) + "\n" + event + "\n";
  }

  static String event(OutgoingEvent outgoing) {
    ErrorEvent event = outgoing.event();
    EventContext context = event.context();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("event_id", id(event));
    json.put("timestamp", PublishedForm.timestamp(event.timestampMicros()));
    json.put("platform", "java");
    json.put("level", level(event.level()));
    json.put("server_name", outgoing.origin().node());
    json.put("environment", outgoing.source().environment());
    if (!outgoing.origin().build().isEmpty()) {
      json.put("release", outgoing.source().service() + "@" + outgoing.origin().build());
    }
    json.put("fingerprint", List.of(event.fingerprint()));
    json.put("sdk", Map.of("name", "sightline.java", "version", "1.0"));
    json.put("tags", tags(outgoing));
    json.put("extra", event.tags().plus(context.extra()));
    json.put("contexts", contexts(context));
    json.put("breadcrumbs", event.breadcrumbs().stream().map(SentryForm::crumb).toList());
    if (context.route() != null) {
      json.put("transaction", context.route());
    }
    if (context.userId() != null) {
      json.put("user", Map.of("id", context.userId()));
    }
    if (context.method() != null && context.path() != null) {
      json.put("request", Map.of("method", context.method(), "url", context.path()));
    }
    if (event.exception() == null) {
      json.put("message", Map.of("formatted", event.message()));
    } else {
      json.put("exception", values(exceptions(event.exception(), event.handled())));
    }
    return Documents.write(json);
  }

  /** Their ID has 32 hex digits; one of another form is turned into such a one. */
  private static String id(ErrorEvent event) {
    String id = event.id();
    return id.matches("[0-9a-f]{32}")
        ? id
        : java.util
            .UUID
            .nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8))
            .toString()
            .replace("-", "");
  }

  private static String level(Level level) {
    return switch (level) {
      case TRACE, DEBUG -> "debug";
      case WARN -> "warning";
      default -> level.label();
    };
  }

  private static Map<String, @Nullable Object> values(List<?> values) {
    return new LinkedHashMap<>(Map.of("values", values));
  }

  private static Map<String, String> tags(OutgoingEvent outgoing) {
    ErrorEvent event = outgoing.event();
    Map<String, String> tags = new LinkedHashMap<>();
    put(tags, "service", outgoing.source().service());
    put(tags, "kind", event.kind().label());
    put(tags, "correlation_id", event.context().correlationId());
    put(tags, "flow_id", event.context().flowId());
    Fields own = event.tags();
    for (int i = 0; i < own.size(); i++) {
      Object value = own.value(i);
      put(tags, own.key(i), value == null ? null : value.toString());
    }
    return tags;
  }

  private static void put(Map<String, String> tags, String key, @Nullable String value) {
    if (value != null && !value.isEmpty() && value.length() <= TAG && key.length() <= 32) {
      tags.putIfAbsent(key, value);
    }
  }

  private static Map<String, @Nullable Object> contexts(EventContext context) {
    Map<String, @Nullable Object> contexts = new LinkedHashMap<>();
    if (context.traceId() != null && context.spanId() != null) {
      contexts.put("trace", Map.of("trace_id", context.traceId(), "span_id", context.spanId()));
    }
    if (context.requestId() != null) {
      contexts.put("sightline", Map.of("request_id", context.requestId()));
    }
    return contexts;
  }

  private static Map<String, @Nullable Object> crumb(Breadcrumb crumb) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("timestamp", PublishedForm.timestamp(crumb.timestampMicros()));
    json.put("level", level(crumb.level()));
    json.put("category", crumb.category());
    json.put("message", crumb.message());
    json.put("data", crumb.fields());
    return json;
  }

  /** The root first, the outermost last. */
  private static List<Map<String, @Nullable Object>> exceptions(
      ExceptionDetail outermost, boolean handled) {
    Deque<Map<String, @Nullable Object>> values = new ArrayDeque<>();
    for (ExceptionDetail each = outermost; each != null; each = each.cause()) {
      values.addFirst(exception(each));
    }
    values.getLast().put("mechanism", Map.of("type", "sightline", "handled", handled));
    return List.copyOf(values);
  }

  private static Map<String, @Nullable Object> exception(ExceptionDetail detail) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    int dot = detail.type().lastIndexOf('.');
    json.put("type", detail.type().substring(dot + 1));
    if (dot > 0) {
      json.put("module", detail.type().substring(0, dot));
    }
    json.put("value", detail.message() == null ? "" : detail.message());
    List<Map<String, @Nullable Object>> frames = new ArrayList<>();
    detail.frames().forEach(frame -> frames.add(frame(frame)));
    Collections.reverse(frames);
    if (!frames.isEmpty()) {
      json.put("stacktrace", Map.of("frames", frames));
    }
    return json;
  }

  private static Map<String, @Nullable Object> frame(StackFrame frame) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("module", frame.className());
    json.put("function", frame.method());
    if (frame.file() != null) {
      json.put("filename", frame.file());
    }
    if (frame.line() > 0) {
      json.put("lineno", frame.line());
    }
    json.put("in_app", frame.inApp());
    return json;
  }
}
