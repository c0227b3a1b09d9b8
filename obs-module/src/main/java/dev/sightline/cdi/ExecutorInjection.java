package dev.sightline.cdi;

import dev.sightline.task.ContextualExecutors;
import jakarta.enterprise.inject.spi.AnnotatedField;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Wraps the executors that a component gets injected, so that its tasks keep the correlation: no
 * server propagates third-party context everywhere by itself.
 */
final class ExecutorInjection {
  private ExecutorInjection() {}

  /** The wrapper for a field that takes an executor, else null. */
  static @Nullable UnaryOperator<Object> rule(AnnotatedField<?> field) {
    Class<?> type = field.getJavaMember().getType();
    if (!ContextualExecutors.isWrappable(type)) {
      return null;
    }
    String name = ResourceNames.of(field);
    return value -> wrapped(type, value, name);
  }

  private static <E> Object wrapped(Class<E> type, Object executor, String name) {
    return ContextualExecutors.wrap(type, type.cast(executor), name);
  }
}
