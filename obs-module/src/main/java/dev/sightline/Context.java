package dev.sightline;

import dev.sightline.context.CurrentContext;
import dev.sightline.context.Scope;
import dev.sightline.event.EventContext;
import dev.sightline.event.Fields;
import org.jspecify.annotations.Nullable;

/** Key-values that stand on every line written by this thread while the scope is open. */
public final class Context {
  private Context() {}

  /** What is bound to this thread, or the empty context. */
  public static EventContext current() {
    return CurrentContext.get();
  }

  /**
   * Binds one value.
   *
   * @param key {@code user_id}, {@code flow_id}, or a name of your own
   * @param value any value; null removes a standard key
   * @return to be closed in the same thread, best by try-with-resources
   */
  public static Scope with(String key, @Nullable Object value) {
    return CurrentContext.attach(CurrentContext.get().with(key, value));
  }

  /** Several keys at once: key, value, key, value ... */
  public static Scope with(@Nullable Object... keysAndValues) {
    EventContext context = CurrentContext.get();
    Fields fields = Fields.of(keysAndValues);
    for (int i = 0; i < fields.size(); i++) {
      context = context.with(fields.key(i), fields.value(i));
    }
    return CurrentContext.attach(context);
  }
}
