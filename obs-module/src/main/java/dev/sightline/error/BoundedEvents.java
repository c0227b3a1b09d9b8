package dev.sightline.error;

import dev.sightline.event.Breadcrumb;
import dev.sightline.event.ErrorEvent;
import dev.sightline.event.EventContext;
import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.Fields;
import dev.sightline.event.StackFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts error events to a size at which they can be kept, and tells what they weigh. */
public final class BoundedEvents {
  private static final int PAIRS = 51;
  private static final int CHARS = 1_024;
  private static final int MESSAGE = 2_200;
  private static final int CRUMBS = 50;
  private static final int OBJECT = 64;

  private BoundedEvents() {}

  /** The event, with fewer and shorter parts where it has too many or too long ones. */
  public static ErrorEvent of(ErrorEvent event) {
    EventContext context = context(event.context());
    Fields tags = BoundedValues.fields(event.tags(), PAIRS, CHARS);
    String message = BoundedValues.text(event.message(), MESSAGE);
    List<Breadcrumb> crumbs = event.breadcrumbs();
    if (same(context, event.context())
        && same(tags, event.tags())
        && same(message, event.message())
        && crumbs.size() <= CRUMBS) {
      return event;
    }
    return new ErrorEvent(
        event.id(),
        event.timestampMicros(),
        event.level(),
        event.kind(),
        message,
        event.exception(),
        event.fingerprint(),
        event.handled(),
        context,
        tags,
        crumbs.subList(Math.max(0, crumbs.size() - CRUMBS), crumbs.size()));
  }

  private static EventContext context(EventContext context) {
    Fields extra = BoundedValues.fields(context.extra(), PAIRS, CHARS);
    String path = BoundedValues.textOrNull(context.path(), CHARS);
    String user = BoundedValues.textOrNull(context.userId(), CHARS);
    String method = BoundedValues.textOrNull(context.method(), CHARS);
    if (same(extra, context.extra())
        && same(path, context.path())
        && same(user, context.userId())
        && same(method, context.method())) {
      return context;
    }
    return context
        .withExtra(extra)
        .withUser(user)
        .withRequest(method, path, context.clientAddress());
  }

  /** Estimated bytes on the heap; frames are shared between events of a group and count little. */
  public static int weight(ErrorEvent event) {
    int weight = 8 * OBJECT + chars(event.message()) + weight(event.tags());
    EventContext context = event.context();
    weight += chars(context.path()) + chars(context.userId()) + chars(context.route());
    weight += weight(context.extra());
    for (Breadcrumb crumb : event.breadcrumbs()) {
      weight += OBJECT + chars(crumb.message()) + weight(crumb.fields());
    }
    return event.exception() == null ? weight : weight + weight(event.exception());
  }

  private static int weight(ExceptionDetail outermost) {
    int weight = 0;
    for (ExceptionDetail each = outermost; each != null; each = each.cause()) {
      weight += OBJECT + chars(each.message());
      for (StackFrame frame : each.frames()) {
        weight += OBJECT / 2 + (frame.inApp() ? OBJECT / 2 : 0);
      }
      for (ExceptionDetail suppressed : each.suppressed()) {
        weight += weight(suppressed);
      }
    }
    return weight;
  }

  private static int weight(Fields fields) {
    int weight = 0;
    for (int i = 0; i < fields.size(); i++) {
      weight += OBJECT / 2 + chars(fields.key(i));
      weight += fields.value(i) instanceof String text ? chars(text) : OBJECT / 2;
    }
    return weight;
  }

  private static int chars(@Nullable String text) {
    return text == null ? 0 : OBJECT / 2 + text.length();
  }

  /** Identity on purpose: what needed no cut is the same instance. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean same(@Nullable Object bounded, @Nullable Object original) {
    return bounded == original;
  }
}
