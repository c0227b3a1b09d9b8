package dev.sightline.context;

import dev.sightline.event.EventContext;
import org.jspecify.annotations.Nullable;

/** The context bound to the current thread. Not inherited by threads started from it. */
public final class CurrentContext {
  /**
   * Null where nothing is bound: to remove the entry each time would have the thread's table of
   * locals put in order again, twice a request.
   */
  private static final ThreadLocal<@Nullable EventContext> CURRENT = new ThreadLocal<>();

  private CurrentContext() {}

  /** What is bound, or the empty context. */
  public static EventContext get() {
    EventContext context = CURRENT.get();
    return context == null ? EventContext.empty() : context;
  }

  /** Binds {@code context} in place of what is bound; the scope restores the latter. */
  public static Scope attach(EventContext context) {
    EventContext previous = CURRENT.get();
    CURRENT.set(context);
    return () -> CURRENT.set(previous);
  }

  /**
   * Changes what is bound for the rest of the scope that is open; for facts learnt on the way, such
   * as the route.
   */
  public static void replace(EventContext context) {
    CURRENT.set(context);
  }

  /** Leaves nothing bound; for threads that go back to a pool. */
  public static void clear() {
    CURRENT.remove();
  }
}
