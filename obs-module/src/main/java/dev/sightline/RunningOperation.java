package dev.sightline;

import dev.sightline.context.Scope;
import dev.sightline.spi.ActiveOperation;
import org.jspecify.annotations.Nullable;

/**
 * An operation that was started by hand and ends when it is closed, on whichever thread. Nothing
 * here throws into the caller.
 */
public final class RunningOperation implements AutoCloseable {
  private final ActiveOperation operation;

  RunningOperation(ActiveOperation operation) {
    this.operation = operation;
  }

  /** Adds to the event of its end; ignored once closed. */
  public RunningOperation field(String key, @Nullable Object value) {
    operation.field(String.valueOf(key), value);
    return this;
  }

  /**
   * Makes it a failed one, with an error event; it still has to be closed. The first one counts.
   */
  public void failed(@Nullable Throwable thrown) {
    if (thrown != null) {
      operation.failure(thrown);
    }
  }

  /**
   * Makes the current thread work for it: its span becomes current, until the scope is closed on
   * the same thread.
   */
  public Scope enter() {
    return operation.enter();
  }

  /** Nobody waits for the result any more. */
  public void cancelled(@Nullable String reason) {
    operation.cancelled(String.valueOf(reason));
  }

  @Override
  public void close() {
    operation.stop(0);
  }
}
