package dev.sightline.pipeline;

import dev.sightline.event.Breadcrumb;
import dev.sightline.event.EventContext;
import dev.sightline.event.Fields;
import dev.sightline.event.LogEvent;
import dev.sightline.event.Operation;
import dev.sightline.redact.Redactor;
import org.jspecify.annotations.Nullable;

/**
 * Redacts whole records. Fails closed: a part that cannot be examined becomes {@link #MARKER},
 * never the original. Returns the same instance wherever there was nothing to hide.
 */
final class EventRedactor {
  static final String MARKER = "[REDACTION FAILED]";

  private final Redactor redactor;

  EventRedactor(Redactor redactor) {
    this.redactor = redactor;
  }

  LogEvent event(LogEvent event) {
    String message = text(event.message());
    EventContext context = context(event.context());
    Fields fields = fields(event.fields());
    if (same(message, event.message())
        && same(context, event.context())
        && same(fields, event.fields())) {
      return event;
    }
    return new LogEvent(
        event.timestampMicros(),
        event.level(),
        event.logger(),
        event.thread(),
        message,
        event.event(),
        context,
        fields,
        event.exception());
  }

  Operation operation(Operation operation) {
    return new Operation(
        operation.kind(),
        text(operation.name()),
        operation.startedMicros(),
        context(operation.context()),
        fields(operation.fields()));
  }

  Breadcrumb breadcrumb(Breadcrumb crumb) {
    return new Breadcrumb(
        crumb.timestampMicros(),
        crumb.level(),
        crumb.category(),
        text(crumb.message()),
        fields(crumb.fields()));
  }

  EventContext context(EventContext context) {
    String method = textOrNull(context.method());
    String path = textOrNull(context.path());
    String user = textOrNull(context.userId());
    String flow = textOrNull(context.flowId());
    Fields extra = fields(context.extra());
    if (same(method, context.method())
        && same(path, context.path())
        && same(user, context.userId())
        && same(flow, context.flowId())
        && same(extra, context.extra())) {
      return context;
    }
    return context
        .withRequest(method, path, context.clientAddress())
        .withUser(user)
        .withFlow(flow)
        .withExtra(extra);
  }

  Fields fields(Fields fields) {
    try {
      return redactor.fields(fields);
    } catch (RuntimeException | StackOverflowError e) {
      return fields.isEmpty() ? fields : Fields.of("fields", MARKER);
    }
  }

  String text(String text) {
    try {
      return redactor.text(text);
    } catch (RuntimeException | StackOverflowError e) {
      return MARKER;
    }
  }

  private @Nullable String textOrNull(@Nullable String text) {
    return text == null ? null : text(text);
  }

  /** Identity on purpose: a redactor returns the same instance when there was nothing to hide. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean same(@Nullable Object safe, @Nullable Object original) {
    return safe == original;
  }
}
