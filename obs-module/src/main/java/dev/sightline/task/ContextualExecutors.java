package dev.sightline.task;

import dev.sightline.context.Contextual;
import dev.sightline.event.Fields;
import dev.sightline.spi.Recorders;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Executors whose tasks run with the context of whoever handed them over. What a task throws where
 * nobody gets to see it ({@code execute}, {@code schedule...}) becomes an error event.
 */
public final class ContextualExecutors {
  private ContextualExecutors() {}

  /** Whether fields of this type can take what {@link #wrap} returns. */
  public static boolean isWrappable(Class<?> type) {
    return type.isInterface() && Executor.class.isAssignableFrom(type);
  }

  /**
   * Wraps an executor behind one of its interfaces; every other method is passed on.
   *
   * @param type an interface of {@code executor} that extends {@link Executor}
   */
  public static <T> T wrap(Class<T> type, T executor) {
    if (Proxy.isProxyClass(executor.getClass())
        && Proxy.getInvocationHandler(executor) instanceof Handler) {
      return executor;
    }
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, new Handler(executor)));
  }

  private record Handler(Object executor) implements java.lang.reflect.InvocationHandler {
    @Override
    public @Nullable Object invoke(
        Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
      try {
        return method.invoke(
            executor, arguments == null ? null : contextual(arguments, isUnwatched(method)));
      } catch (InvocationTargetException e) {
        throw e.getCause() == null ? e : e.getCause();
      }
    }

    private static @Nullable Object[] contextual(@Nullable Object[] arguments, boolean unwatched) {
      @Nullable Object[] wrapped = arguments.clone();
      for (int i = 0; i < wrapped.length; i++) {
        boolean record = unwatched && wrapped[i] instanceof Runnable && !isManaged(wrapped[i]);
        wrapped[i] = contextual(record ? recording((Runnable) wrapped[i]) : wrapped[i]);
      }
      return wrapped;
    }

    /** Whether nobody gets to see what its tasks throw. */
    private static boolean isUnwatched(Method method) {
      return method.getName().equals("execute") || method.getName().startsWith("schedule");
    }

    private static Runnable recording(Runnable task) {
      return () -> {
        try {
          task.run();
        } catch (Throwable e) {
          Fields tags = Fields.of("task", task.getClass().getName());
          Recorders.current().capture(e, false, tags);
          throw e;
        }
      };
    }

    private static boolean isManaged(@Nullable Object argument) {
      return argument != null && isManagedTask(argument.getClass());
    }

    /**
     * Managed tasks carry listeners and properties that a wrapper would hide: they stay as they
     * are.
     */
    private static @Nullable Object contextual(@Nullable Object argument) {
      if (argument == null || isManagedTask(argument.getClass())) {
        return argument;
      } else if (argument instanceof Runnable task) {
        return Contextual.runnable(task);
      } else if (argument instanceof Callable<?> task) {
        return Contextual.callable(task);
      } else if (argument instanceof Supplier<?> task) {
        return Contextual.supplier(task);
      } else if (argument instanceof Collection<?> tasks) {
        return tasks.stream().map(Handler::contextual).toList();
      }
      return argument;
    }

    private static boolean isManagedTask(Class<?> type) {
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
}
