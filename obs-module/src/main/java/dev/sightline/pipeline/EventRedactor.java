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

  private static final int SHORT_VALUE = 24;

  private final Redactor redactor;
  private final HarmlessTexts texts = new HarmlessTexts();
  private final HarmlessTexts names = new HarmlessTexts();

  EventRedactor(Redactor redactor) {
    this.redactor = redactor;
  }

  LogEvent event(LogEvent event) {
    String message = repeated(event.message());
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
    String method = repeatedOrNull(context.method());
    String path = repeatedOrNull(context.path());
    String user = repeatedOrNull(context.userId());
    String flow = repeatedOrNull(context.flowId());
    Fields extra = fields(context.extra());
    Fields errorScope = fields(context.errorScope());
    if (same(method, context.method())
        && same(path, context.path())
        && same(user, context.userId())
        && same(flow, context.flowId())
        && same(extra, context.extra())
        && same(errorScope, context.errorScope())) {
      return context;
    }
    return context
        .withRequest(method, path, context.clientAddress())
        .withUser(user)
        .withFlow(flow)
        .withExtra(extra)
        .withErrorScope(errorScope);
  }

  Fields fields(Fields fields) {
    if (fields.isEmpty()) {
      return fields;
    }
    try {
      return areHarmless(fields) ? values(fields) : redactor.fields(fields);
    } catch (RuntimeException | StackOverflowError e) {
      return Fields.of("fields", MARKER);
    }
  }

  /** Whether no name has to be changed, masks its value, or drops it. */
  private boolean areHarmless(Fields fields) {
    boolean harmless = true;
    for (int i = 0; i < fields.size(); i++) {
      harmless &= names.contains(fields.key(i)) || isHarmless(fields.key(i));
    }
    return harmless;
  }

  private boolean isHarmless(String name) {
    boolean harmless = !redactor.isSecretName(name) && same(redactor.text(name), name);
    if (harmless) {
      names.add(name);
    }
    return harmless;
  }

  /** Redacted values under the names they have. */
  private Fields values(Fields fields) {
    for (int i = 0; i < fields.size(); i++) {
      Object value = fields.value(i);
      Object safe = value(fields.key(i), value);
      if (!same(safe, value)) {
        return valuesFrom(fields, i, safe);
      }
    }
    return fields;
  }

  private Fields valuesFrom(Fields fields, int first, @Nullable Object firstValue) {
    @Nullable Object[] pairs = new Object[fields.size() * 2];
    for (int i = 0; i < fields.size(); i++) {
      pairs[i * 2] = fields.key(i);
      Object value = fields.value(i);
      pairs[i * 2 + 1] = i < first ? value : i == first ? firstValue : value(fields.key(i), value);
    }
    return Fields.of(pairs);
  }

  /** What stands under a harmless name; short texts come back often: states, countries, codes. */
  private @Nullable Object value(String harmlessName, @Nullable Object value) {
    if (!(value instanceof String text)
        || text.length() > SHORT_VALUE
        || redactor.isUndecidedName(harmlessName)) {
      return redactor.value(harmlessName, value);
    }
    if (texts.contains(text)) {
      return text;
    }
    Object safe = redactor.value(harmlessName, text);
    if (same(safe, text)) {
      texts.add(text);
    }
    return safe;
  }

  String text(String text) {
    try {
      return redactor.text(text);
    } catch (RuntimeException | StackOverflowError e) {
      return MARKER;
    }
  }

  /** The same for texts that come back: names of events, paths, the user of a request. */
  private String repeated(String text) {
    if (texts.contains(text)) {
      return text;
    }
    String safe = text(text);
    if (same(safe, text)) {
      texts.add(text);
    }
    return safe;
  }

  private @Nullable String repeatedOrNull(@Nullable String text) {
    return text == null ? null : repeated(text);
  }

  /** Identity on purpose: a redactor returns the same instance when there was nothing to hide. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean same(@Nullable Object safe, @Nullable Object original) {
    return safe == original;
  }
}
