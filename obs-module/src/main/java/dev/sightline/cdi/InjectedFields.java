package dev.sightline.cdi;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.AnnotatedField;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.InjectionTarget;
import java.lang.System.Logger;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Replaces what a component got injected into some of its fields by wrappers of it. */
final class InjectedFields<T> implements InjectionTarget<T> {
  private static final Logger LOGGER = System.getLogger("dev.sightline");
  private static final Set<String> INJECTED =
      Set.of("jakarta.annotation.Resource", "jakarta.inject.Inject");

  private final InjectionTarget<T> target;
  private final List<Wrapping> wrappings;

  /** A field, and what becomes of its value. */
  record Wrapping(Field field, UnaryOperator<Object> wrapper) {}

  private InjectedFields(InjectionTarget<T> target, List<Wrapping> wrappings) {
    this.target = target;
    this.wrappings = wrappings;
  }

  /**
   * The target itself where the component has no field that any of the rules takes.
   *
   * @param rules each gives the wrapper for an injected field, or null
   */
  static <T> InjectionTarget<T> of(
      InjectionTarget<T> target,
      AnnotatedType<T> type,
      List<Function<AnnotatedField<?>, @Nullable UnaryOperator<Object>>> rules) {
    List<Wrapping> wrappings = new ArrayList<>();
    for (AnnotatedField<? super T> field : type.getFields()) {
      for (Function<AnnotatedField<?>, @Nullable UnaryOperator<Object>> rule : rules) {
        UnaryOperator<Object> wrapper = isInjected(field) ? rule.apply(field) : null;
        if (wrapper != null) {
          wrappings.add(new Wrapping(field.getJavaMember(), wrapper));
        }
      }
    }
    return wrappings.isEmpty() ? target : new InjectedFields<>(target, wrappings);
  }

  private static boolean isInjected(AnnotatedField<?> field) {
    int fixed = Modifier.STATIC | Modifier.FINAL;
    return (field.getJavaMember().getModifiers() & fixed) == 0
        && field.getAnnotations().stream()
            .map(each -> each.annotationType().getName())
            .anyMatch(INJECTED::contains);
  }

  @Override
  public void inject(T instance, CreationalContext<T> context) {
    target.inject(instance, context);
    wrappings.forEach(each -> wrap(each, instance));
  }

  private static void wrap(Wrapping wrapping, Object instance) {
    Field field = wrapping.field();
    try {
      field.setAccessible(true);
      Object value = field.get(instance);
      if (value != null) {
        field.set(instance, wrapping.wrapper().apply(value));
      }
    } catch (IllegalAccessException | RuntimeException e) {
      LOGGER.log(Logger.Level.DEBUG, "what is in " + field + " stays as it is", e);
    }
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
