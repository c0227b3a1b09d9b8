package dev.sightline.context;

import dev.sightline.event.EventContext;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Carries what is bound now, on the calling thread, to where the task will run. */
public final class Contextual {
  private Contextual() {}

  public static Runnable runnable(Runnable task) {
    EventContext captured = CurrentContext.get();
    return () -> {
      try (Scope scope = CurrentContext.attach(captured)) {
        task.run();
      }
    };
  }

  public static <T> Callable<T> callable(Callable<T> task) {
    EventContext captured = CurrentContext.get();
    return () -> {
      try (Scope scope = CurrentContext.attach(captured)) {
        return task.call();
      }
    };
  }

  public static <T> Supplier<T> supplier(Supplier<T> task) {
    EventContext captured = CurrentContext.get();
    return () -> {
      try (Scope scope = CurrentContext.attach(captured)) {
        return task.get();
      }
    };
  }

  /** An executor whose every task runs with the context of whoever handed it over. */
  public static Executor executor(Executor executor) {
    return task -> executor.execute(runnable(task));
  }
}
