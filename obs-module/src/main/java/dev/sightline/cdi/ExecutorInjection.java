package dev.sightline.cdi;

import dev.sightline.task.ContextualExecutors;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.AnnotatedField;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.InjectionTarget;
import java.lang.System.Logger;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Wraps the executors that a component gets injected, so that its tasks keep the correlation: no
 * server propagates third-party context everywhere by itself.
 */
final class ExecutorInjection<T> implements InjectionTarget<T> {
  private static final Logger LOGGER = System.getLogger("dev.sightline");

  private final InjectionTarget<T> target;
  private final List<Field> executors;

  private ExecutorInjection(InjectionTarget<T> target, List<Field> executors) {
    this.target = target;
    this.executors = executors;
  }

  /** The target itself where the component has no executors injected. */
  static <T> InjectionTarget<T> of(InjectionTarget<T> target, AnnotatedType<T> type) {
    List<Field> executors =
        type.getFields().stream()
            .filter(ExecutorInjection::isInjectedExecutor)
            .map(AnnotatedField::getJavaMember)
            .toList();
    return executors.isEmpty() ? target : new ExecutorInjection<>(target, executors);
  }

  private static boolean isInjectedExecutor(AnnotatedField<?> field) {
    Field member = field.getJavaMember();
    boolean injected =
        field.getAnnotations().stream()
            .map(each -> each.annotationType().getName())
            .anyMatch(Set.of("jakarta.annotation.Resource", "jakarta.inject.Inject")::contains);
    int fixed = Modifier.STATIC | Modifier.FINAL;
    return injected
        && (member.getModifiers() & fixed) == 0
        && ContextualExecutors.isWrappable(member.getType());
  }

  @Override
  public void inject(T instance, CreationalContext<T> context) {
    target.inject(instance, context);
    executors.forEach(field -> wrap(field, instance));
  }

  private static void wrap(Field field, Object instance) {
    try {
      field.setAccessible(true);
      Object executor = field.get(instance);
      if (executor != null) {
        field.set(instance, wrapped(field.getType(), executor));
      }
    } catch (IllegalAccessException | RuntimeException e) {
      LOGGER.log(Logger.Level.DEBUG, "executor in " + field + " stays as it is", e);
    }
  }

  private static <E> E wrapped(Class<E> type, Object executor) {
    return ContextualExecutors.wrap(type, type.cast(executor));
  }

  @Override
  public void postConstruct(T instance) {
    target.postConstruct(instance);
  }

  @Override
  public void preDestroy(T instance) {
    target.preDestroy(instance);
  }

  @Override
  public T produce(CreationalContext<T> context) {
    return target.produce(context);
  }

  @Override
  public void dispose(@Nullable T instance) {
    target.dispose(instance);
  }

  @Override
  public Set<InjectionPoint> getInjectionPoints() {
    return target.getInjectionPoints();
  }
}
