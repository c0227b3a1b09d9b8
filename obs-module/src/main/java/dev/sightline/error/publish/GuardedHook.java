package dev.sightline.error.publish;

import dev.sightline.event.ErrorEvent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The hook of the application behind a guard: an event it fails on is not published. */
final class GuardedHook {
  private static final Logger LOGGER = System.getLogger("dev.sightline");

  private final Function<ErrorEvent, @Nullable ErrorEvent> hook;
  private final AtomicLong withheld = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();

  GuardedHook(Function<ErrorEvent, @Nullable ErrorEvent> hook) {
    this.hook = hook;
  }

  /** What is to be published instead, or null; counted. */
  @Nullable ErrorEvent ask(ErrorEvent event) {
    try {
      ErrorEvent answer = hook.apply(event);
      if (answer == null) {
        withheld.incrementAndGet();
      }
      return answer;
    } catch (Throwable e) { // the application's own code may throw anything
      if (failures.getAndIncrement() == 0) {
        LOGGER.log(Level.WARNING, "an error event is not published: its hook failed", e);
      }
      return null;
    }
  }

  /** The same, only to see it. */
  @Nullable ErrorEvent preview(ErrorEvent event) {
    try {
      return hook.apply(event);
    } catch (Throwable e) { // the application's own code may throw anything
      return null;
    }
  }

  long withheld() {
    return withheld.get();
  }

  long failures() {
    return failures.get();
  }
}
