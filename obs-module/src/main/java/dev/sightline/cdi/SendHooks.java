package dev.sightline.cdi;

import dev.sightline.BeforeSend;
import dev.sightline.event.ErrorEvent;
import dev.sightline.event.EventContext;
import dev.sightline.redact.Redactor;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks the application's own beans before an event is published, and redacts what they give. */
final class SendHooks implements Function<ErrorEvent, @Nullable ErrorEvent> {
  private static final Pattern OWN_FINGERPRINT = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final Redactor redactor;
  private final List<BeforeSend> hooks;

  SendHooks(Redactor redactor, List<BeforeSend> hooks) {
    this.redactor = redactor;
    this.hooks = hooks;
  }

  static SendHooks of(Redactor redactor) {
    Instance<BeforeSend> beans = Beans.select(BeforeSend.class);
    List<BeforeSend> hooks = new ArrayList<>();
    if (beans != null) {
      beans.forEach(hooks::add);
    }
    return new SendHooks(redactor, List.copyOf(hooks));
  }

  @Override
  public @Nullable ErrorEvent apply(ErrorEvent event) {
    ErrorEvent current = event;
    for (BeforeSend each : hooks) {
      current = each.beforeSend(current);
      if (current == null) {
        return null;
      }
    }
    return current.equals(event) ? event : redacted(current, event);
  }

  /** What a hook can say in words; the exception stays as it was. */
  private ErrorEvent redacted(ErrorEvent event, ErrorEvent original) {
    return new ErrorEvent(
        original.id(),
        event.timestampMicros(),
        event.level(),
        event.kind(),
        redactor.text(event.message()),
        event.exception() == null ? null : original.exception(),
        fingerprint(event, original),
        event.handled(),
        safe(event.context()),
        redactor.fields(event.tags()),
        event.breadcrumbs().stream().filter(original.breadcrumbs()::contains).toList());
  }

  /** Keys of topics and groups of receivers: short, and plain. */
  private static String fingerprint(ErrorEvent event, ErrorEvent original) {
    String own = event.fingerprint();
    return OWN_FINGERPRINT.matcher(own).matches() ? own : original.fingerprint();
  }

  private EventContext safe(EventContext context) {
    return new EventContext(
        text(context.correlationId()),
        text(context.requestId()),
        text(context.flowId()),
        text(context.traceId()),
        text(context.spanId()),
        text(context.userId()),
        text(context.method()),
        text(context.path()),
        text(context.route()),
        text(context.clientAddress()),
        redactor.fields(context.extra()));
  }

  private @Nullable String text(@Nullable String text) {
    return text == null ? null : redactor.text(text);
  }
}
