package dev.sightline.task;

import dev.sightline.context.Scope;
import dev.sightline.context.Snapshot;
import dev.sightline.event.FieldNames;
import dev.sightline.event.Fields;
import dev.sightline.event.TaskKind;
import dev.sightline.spi.ActiveOperation;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A task that runs with the context of whoever handed it over, each run an operation of its own.
 */
final class ContextualTask
    implements Runnable, Callable<@Nullable Object>, Supplier<@Nullable Object> {
  private final Object task;
  private final TaskQueue.Ticket ticket;
  private final boolean repeated;
  private final Snapshot captured = Snapshot.capture();
  private boolean begun;

  private final @Nullable CompletableFuture<@Nullable Object> promise;

  private ContextualTask(
      Object task,
      TaskQueue.Ticket ticket,
      boolean repeated,
      @Nullable CompletableFuture<@Nullable Object> promise) {
    this.task = task;
    this.ticket = ticket;
    this.repeated = repeated;
    this.promise = promise;
  }

  /** Whether it can be given to an executor in place of the task. */
  static boolean accepts(@Nullable Object task) {
    return (task instanceof Runnable || task instanceof Callable<?> || task instanceof Supplier<?>)
        && !(task instanceof ContextualTask)
        && !isManaged(task.getClass());
  }

  /**
   * Stands for a task.
   *
   * @param repeated whether the executor runs it again and again, until it throws
   */
  static ContextualTask of(Object task, TaskQueue queue, boolean repeated) {
    return new ContextualTask(task, queue.enter(), repeated, null);
  }

  /**
   * Stands for a task whose result completes {@code promise} while the context is bound, so that
   * what depends on it has the context as well.
   */
  static ContextualTask completing(
      Object task, TaskQueue queue, CompletableFuture<@Nullable Object> promise) {
    return new ContextualTask(task, queue.enter(), false, promise);
  }

  TaskQueue.Ticket ticket() {
    return ticket;
  }

  @Override
  public void run() {
    if (promise == null) {
      unchecked(this);
    } else if (promise.isDone()) {
      ticket.leave(); // cancelled meanwhile
    } else {
      try (Scope scope = captured.attach()) {
        complete(promise);
      }
    }
  }

  /** As {@link CompletableFuture} itself does, whatever the task throws. */
  private void complete(CompletableFuture<@Nullable Object> waiting) {
    Object result;
    try {
      result = call();
    } catch (CompletionException thrown) {
      waiting.completeExceptionally(thrown);
      return;
    } catch (Throwable thrown) {
      waiting.completeExceptionally(new CompletionException(thrown));
      return;
    }
    waiting.complete(result);
  }

  @Override
  public @Nullable Object get() {
    return unchecked(this);
  }

  @Override
  public @Nullable Object call() throws Exception {
    double waited = ticket.leave();
    Fields fields = begun ? Fields.empty() : Fields.of(FieldNames.WAITED_MS, waited);
    begun = true;
    try (Scope scope = captured.attach()) {
      return TaskRun.of(TaskKind.EXECUTOR, TaskNames.of(task), fields, run -> work(run));
    }
  }

  private @Nullable Object work(ActiveOperation run) throws Exception {
    try {
      return work();
    } catch (Throwable thrown) {
      if (repeated) {
        run.field(FieldNames.REPEATS_ENDED, true);
      }
      throw thrown;
    }
  }

  private @Nullable Object work() throws Exception {
    if (task instanceof Callable<?> callable) {
      return callable.call();
    } else if (task instanceof Supplier<?> supplier) {
      return supplier.get();
    }
    ((Runnable) task).run();
    return null;
  }

  /** What a task of its own kind cannot throw it did not throw: the very throwable passes. */
  private static @Nullable Object unchecked(Callable<@Nullable Object> work) {
    try {
      return work.call();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Exception e) {
      throw sneaky(e);
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> RuntimeException sneaky(Throwable thrown) throws E {
    throw (E) thrown;
  }

  /** Managed tasks carry listeners and properties that a wrapper would hide. */
  private static boolean isManaged(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Class<?> implemented : each.getInterfaces()) {
        if (implemented.getName().equals("jakarta.enterprise.concurrent.ManagedTask")) {
          return true;
        }
      }
    }
    return false;
  }
}
