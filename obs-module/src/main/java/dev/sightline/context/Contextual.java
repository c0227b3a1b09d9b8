package dev.sightline.context;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Carries what is bound now, on the calling thread, to where the task will run. */
public final class Contextual {
  private Contextual() {}

  public static Runnable runnable(Runnable task) {
    Snapshot captured = Snapshot.capture();
    return () -> {
      try (Scope scope = captured.attach()) {
        task.run();
      }
    };
  }

  public static <T> Callable<T> callable(Callable<T> task) {
    Snapshot captured = Snapshot.capture();
    return () -> {
      try (Scope scope = captured.attach()) {
        return task.call();
      }
    };
  }

  public static <T> Supplier<T> supplier(Supplier<T> task) {
    Snapshot captured = Snapshot.capture();
    return () -> {
      try (Scope scope = captured.attach()) {
        return task.get();
      }
    };
  }

  /** An executor whose every task runs with the context of whoever handed it over. */
  public static Executor executor(Executor executor) {
    return task -> executor.execute(runnable(task));
  }
}
