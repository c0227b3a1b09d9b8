package dev.sightline;

import dev.sightline.context.CurrentContext;
import dev.sightline.context.Scope;
import dev.sightline.event.Fields;
import dev.sightline.event.Operation;
import dev.sightline.event.OperationKind;
import dev.sightline.spi.ActiveOperation;
import dev.sightline.spi.Recorders;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Observed} does for a method, for any piece of code: one event with the duration, a
 * metric, a span, and an error event when it throws. Inject it, or take {@link #get()}.
 *
 * <pre>{@code
 * Report report = operations.observe("build_report", () -> build(month), "month", month);
 * }</pre>
 */
public final class Operations {
  private static final Operations INSTANCE = new Operations();

  private Operations() {}

  public static Operations get() {
    return INSTANCE;
  }

  /** Code with a result. */
  @FunctionalInterface
  public interface Work<T extends @Nullable Object, E extends Exception> {
    T run() throws E;
  }

  /** Code without one. */
  @FunctionalInterface
  public interface Action<E extends Exception> {
    void run() throws E;
  }

  /**
   * Runs it as an operation; what it throws is recorded and thrown on.
   *
   * @param name snake_case; one of few, because it is a metric label
   * @param keysAndValues key, value, key, value ...
   */
  public <T extends @Nullable Object, E extends Exception> T observe(
      String name, Work<T, E> work, @Nullable Object... keysAndValues) throws E {
    ActiveOperation operation = begin(name, Fields.of(keysAndValues));
    try (Scope scope = operation.enter()) {
      return work.run();
    } catch (Throwable thrown) {
      operation.failure(thrown);
      throw thrown;
    } finally {
      operation.stop(0);
    }
  }

  /** The same without a result. */
  public <E extends Exception> void run(
      String name, Action<E> action, @Nullable Object... keysAndValues) throws E {
    observe(
        name,
        () -> {
          action.run();
          return Boolean.TRUE;
        },
        keysAndValues);
  }

  /**
   * Starts an operation for code that is not one block. Call {@link RunningOperation#failed} before
   * closing it where it went wrong.
   */
  public RunningOperation start(@Nullable String name, @Nullable Object... keysAndValues) {
    return new RunningOperation(begin(name, Fields.of(keysAndValues)));
  }

  private static ActiveOperation begin(@Nullable String name, Fields fields) {
    return Recorders.current()
        .start(
            new Operation(
                OperationKind.METHOD,
                String.valueOf(name),
                ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()),
                CurrentContext.get(),
                fields));
  }
}
