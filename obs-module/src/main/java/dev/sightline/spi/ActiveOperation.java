package dev.sightline.spi;

import dev.sightline.context.CurrentContext;
import dev.sightline.context.Scope;
import dev.sightline.event.EventContext;
import dev.sightline.event.Operation;
import org.jspecify.annotations.Nullable;

/**
 * An operation in progress. Safe for all threads; the first of the stopping calls wins, the others
 * do nothing.
 */
public interface ActiveOperation {

  Operation operation();

  /** The context as it stands now, route included. */
  EventContext context();

  /** Replaces the context, when more became known. */
  void context(EventContext context);

  /**
   * Makes the calling thread work for this operation: what it logs, measures and calls belongs to
   * it, and its span, where it has one, is current. To be closed on the same thread; other threads
   * may enter as well.
   */
  default Scope enter() {
    return CurrentContext.attach(context());
  }

  /** Adds to the fields of the end; ignored once stopped. */
  void field(String key, @Nullable Object value);

  /** Remembers the first failure; the operation still has to be stopped. */
  void failure(Throwable thrown);

  /** Remembers that nobody waits for the result any more. */
  void cancelled(String reason);

  /**
   * Ends it.
   *
   * @param statusCode HTTP status, or 0
   * @return whether this call was the one that stopped it
   */
  boolean stop(int statusCode);
}
