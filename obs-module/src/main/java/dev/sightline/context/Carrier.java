package dev.sightline.context;

import java.util.function.Supplier;

/**
 * Something bound to a thread beside the {@link CurrentContext}, such as a tracer's span, that has
 * to follow the tasks handed over from it.
 */
@FunctionalInterface
public interface Carrier {

  /**
   * Remembers what is bound to the calling thread.
   *
   * @return binds it to whichever thread asks, until the scope is closed there
   */
  Supplier<Scope> capture();

  /**
   * Remembers what is bound to the calling thread, for whoever was lent the thread.
   *
   * @return binds it again to the same thread, whatever was left there meanwhile
   */
  default Runnable remember() {
    return () -> {};
  }
}
