package dev.sightline.cdi;

import dev.sightline.Captured;
import dev.sightline.Observed;
import dev.sightline.Sensitive;
import dev.sightline.StructuredLogger;
import dev.sightline.event.Fields;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What {@link Observed} and its companions say about one method, read once. */
final class ObservedMethod {
  /** Kept with the class, so that nothing outlives it. */
  private static final ClassValue<Map<Method, ObservedMethod>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Map<Method, ObservedMethod> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private static final String MASK = "[REDACTED]";

  private final String name;
  private final String logger;
  private final boolean reportEmpty;
  private final List<Argument> arguments;

  /** An argument that goes onto the event. */
  private record Argument(int index, String field, boolean sensitive) {}

  private ObservedMethod(Method method, @Nullable Observed observed) {
    Class<?> owner = method.getDeclaringClass();
    String given = observed == null ? "" : observed.value();
    this.name = given.isEmpty() ? owner.getSimpleName() + "." + method.getName() : given;
    this.logger = owner.getName();
    this.reportEmpty = observed != null && observed.reportEmpty();
    this.arguments = arguments(method);
  }

  /**
   * The description of a method.
   *
   * @param target the bean, whose class or superclasses may carry the annotation; null for none
   */
  static ObservedMethod of(Method method, @Nullable Object target) {
    Class<?> type = target == null ? method.getDeclaringClass() : target.getClass();
    return KNOWN
        .get(type)
        .computeIfAbsent(method, each -> new ObservedMethod(each, annotation(each, type)));
  }

  private static @Nullable Observed annotation(Method method, Class<?> type) {
    Observed onMethod = method.getAnnotation(Observed.class);
    if (onMethod != null) {
      return onMethod;
    }
    Observed onType = type.getAnnotation(Observed.class);
    return onType == null ? method.getDeclaringClass().getAnnotation(Observed.class) : onType;
  }

  private static List<Argument> arguments(Method method) {
    List<Argument> captured = new ArrayList<>();
    Parameter[] parameters = method.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      Captured annotation = parameters[i].getAnnotation(Captured.class);
      if (annotation != null) {
        String field = annotation.value().isEmpty() ? parameters[i].getName() : annotation.value();
        boolean sensitive = parameters[i].isAnnotationPresent(Sensitive.class);
        captured.add(new Argument(i, field, sensitive));
      }
    }
    return List.copyOf(captured);
  }

  String name() {
    return name;
  }

  /** The arguments that are to be captured; those marked sensitive as a mask. */
  Fields captured(InvocationContext invocation) {
    if (arguments.isEmpty()) {
      return Fields.empty();
    }
    @Nullable Object[] values = invocation.getParameters();
    Fields fields = Fields.empty();
    for (Argument each : arguments) {
      if (each.index() < values.length) {
        fields = fields.with(each.field(), each.sensitive() ? MASK : values[each.index()]);
      }
    }
    return fields;
  }

  /** Writes {@code skipped} where that was asked for and there is no result. */
  void reportIfEmpty(@Nullable Object result) {
    String reason = reportEmpty ? emptiness(result) : "";
    if (!reason.isEmpty()) {
      StructuredLogger.of(logger).skipped(reason, "operation", name);
    }
  }

  private static String emptiness(@Nullable Object result) {
    if (result == null) {
      return "returned_null";
    }
    if (Boolean.FALSE.equals(result)) {
      return "returned_false";
    }
    boolean empty =
        (result instanceof Optional<?> optional && optional.isEmpty())
            || (result instanceof Collection<?> items && items.isEmpty())
            || (result instanceof Map<?, ?> map && map.isEmpty())
            || (result instanceof CharSequence text && text.isEmpty())
            || (result.getClass().isArray() && Array.getLength(result) == 0);
    return empty ? "returned_empty" : "";
  }
}
