package dev.sightline.task;

import dev.sightline.context.Correlation;
import dev.sightline.context.CurrentContext;
import dev.sightline.context.Scope;
import dev.sightline.event.EventContext;
import dev.sightline.event.FieldNames;
import dev.sightline.event.Fields;
import dev.sightline.event.Operation;
import dev.sightline.event.OperationKind;
import dev.sightline.event.TaskKind;
import dev.sightline.spi.ActiveOperation;
import dev.sightline.spi.Recorders;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * One run of a task as an operation: an event, metrics and a span, and an error event when it
 * throws. Work that belongs to no request gets a correlation of its own.
 */
public final class TaskRun {
  private TaskRun() {}

  /** The task itself; what it learns of itself it puts on the run. */
  @FunctionalInterface
  public interface Work {
    @Nullable Object run(ActiveOperation run) throws Exception;
  }

  /**
   * Runs it with what is bound to this thread.
   *
   * @param name of few, because it is a metric label
   */
  public static @Nullable Object of(TaskKind kind, String name, Fields fields, Work work)
      throws Exception {
    return of(kind, name, CurrentContext.get(), fields, work);
  }

  /**
   * Runs it with this context, in which an identity is put where there is none. One that returns a
   * {@link CompletionStage} ends when the stage does; what it throws is recorded and thrown on.
   */
  public static @Nullable Object of(
      TaskKind kind, String name, EventContext given, Fields fields, Work work) throws Exception {
    EventContext context = given.correlationId() == null ? created(given) : given;
    ActiveOperation run =
        Recorders.current()
            .start(
                new Operation(
                    OperationKind.TASK,
                    name,
                    ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()),
                    context,
                    Fields.of(FieldNames.TASK_KIND, kind.label()).plus(fields)));
    try (Scope scope = run.enter()) {
      Object result = work.run(run);
      if (result instanceof CompletionStage<?> stage) {
        stage.whenComplete((value, thrown) -> stop(run, thrown));
      } else {
        stop(run, null);
      }
      return result;
    } catch (Throwable thrown) {
      stop(run, thrown);
      throw thrown;
    }
  }

  private static EventContext created(EventContext context) {
    Correlation correlation = Correlation.create();
    return context.withIds(correlation.correlationId(), correlation.requestId());
  }

  private static void stop(ActiveOperation run, @Nullable Throwable thrown) {
    Throwable cause = unwrapped(thrown);
    if (cause instanceof CancellationException) {
      run.cancelled("cancelled");
    } else if (cause != null) {
      run.failure(cause);
    }
    run.stop(0);
  }

  private static @Nullable Throwable unwrapped(@Nullable Throwable thrown) {
    if (thrown instanceof CompletionException || thrown instanceof ExecutionException) {
      return thrown.getCause() == null ? thrown : thrown.getCause();
    }
    return thrown;
  }
}
