package dev.sightline.task;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Executors whose tasks run with the context of whoever handed them over. Each run is an event and
 * a measurement; what a task throws becomes an error event and is thrown on.
 */
public final class ContextualExecutors {
  private ContextualExecutors() {}

  /** Whether fields of this type can take what {@link #wrap} returns. */
  public static boolean isWrappable(Class<?> type) {
    return type.isInterface() && Executor.class.isAssignableFrom(type);
  }

  /** The same under the name {@code default}. */
  public static <T> T wrap(Class<T> type, T executor) {
    return wrap(type, executor, "default");
  }

  /**
   * Wraps an executor behind one of its interfaces; every other method is passed on.
   *
   * @param type an interface of {@code executor} that extends {@link Executor}
   * @param name under which its queue is measured; one of few
   */
  public static <T> T wrap(Class<T> type, T executor, String name) {
    if (Proxy.isProxyClass(executor.getClass())
        && Proxy.getInvocationHandler(executor) instanceof Handler) {
      return executor;
    }
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            new Handler(executor, TaskQueue.named(name))));
  }

  private record Handler(Object executor, TaskQueue queue)
      implements java.lang.reflect.InvocationHandler {

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] given)
        throws Throwable {
      if (given != null && given.length == 1 && isCompleting(method) && given[0] != null) {
        return complete(method, given[0]);
      }
      List<ContextualTask> tasks = new ArrayList<>(1);
      @Nullable Object[] arguments = given == null ? null : contextual(method, given, tasks);
      try {
        Object result = method.invoke(executor, arguments);
        if (result instanceof Future<?> future && tasks.size() == 1) {
          tasks.get(0).ticket().promised(future);
        }
        return result;
      } catch (InvocationTargetException e) {
        if (tasks.size() == 1) {
          tasks.get(0).ticket().leave(); // refused
        }
        throw e.getCause() == null ? e : e.getCause();
      }
    }

    private static boolean isCompleting(Method method) {
      return method.getName().equals("supplyAsync") || method.getName().equals("runAsync");
    }

    /** A future of the managed executor's own kind, completed where the context is bound. */
    private Object complete(Method method, Object task) throws Throwable {
      try {
        @SuppressWarnings("unchecked")
        CompletableFuture<@Nullable Object> promise =
            (CompletableFuture<@Nullable Object>)
                method.getDeclaringClass().getMethod("newIncompleteFuture").invoke(executor);
        ContextualTask run = ContextualTask.completing(task, queue, promise);
        run.ticket().promised(promise);
        ((Executor) executor).execute(run);
        return promise;
      } catch (InvocationTargetException e) {
        throw e.getCause() == null ? e : e.getCause();
      }
    }

    private @Nullable Object[] contextual(
        Method method, @Nullable Object[] given, List<ContextualTask> tasks) {
      @Nullable Object[] arguments = given.clone();
      Class<?>[] types = method.getParameterTypes();
      boolean repeated =
          method.getName().startsWith("scheduleAt") || method.getName().startsWith("scheduleWith");
      for (int i = 0; i < arguments.length; i++) {
        Object argument = arguments[i];
        if (isTask(types[i]) && argument != null && ContextualTask.accepts(argument)) {
          ContextualTask task = ContextualTask.of(argument, queue, repeated);
          tasks.add(task);
          arguments[i] = task;
        } else if (types[i] == Collection.class && argument instanceof Collection<?> several) {
          arguments[i] = several.stream().map(this::contextual).toList();
        }
      }
      return arguments;
    }

    private @Nullable Object contextual(@Nullable Object task) {
      return task != null && ContextualTask.accepts(task)
          ? ContextualTask.of(task, queue, false)
          : task;
    }

    private static boolean isTask(Class<?> parameter) {
      return parameter == Runnable.class
          || parameter == Callable.class
          || parameter == Supplier.class;
    }
  }
}
