package dev.sightline.cdi;

import dev.sightline.BeforeSend;
import dev.sightline.event.ErrorEvent;
import dev.sightline.event.EventContext;
import dev.sightline.redact.Redactor;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks the application's own beans before an event is published, and redacts what they give. */
final class SendHooks implements Function<ErrorEvent, @Nullable ErrorEvent> {
  private final Redactor redactor;
  private final List<BeforeSend> hooks;

  private SendHooks(Redactor redactor, List<BeforeSend> hooks) {
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
    EventContext context = event.context();
    String user = context.userId();
    EventContext safe =
        context
            .withUser(user == null ? null : redactor.text(user))
            .withExtra(redactor.fields(context.extra()));
    return new ErrorEvent(
        original.id(),
        event.timestampMicros(),
        event.level(),
        event.kind(),
        redactor.text(event.message()),
        event.exception() == null ? null : original.exception(),
        event.fingerprint(),
        event.handled(),
        safe,
        redactor.fields(event.tags()),
        event.breadcrumbs().stream().filter(original.breadcrumbs()::contains).toList());
  }
}
