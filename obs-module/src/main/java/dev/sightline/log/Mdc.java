package dev.sightline.log;

import dev.sightline.event.Fields;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The MDC of the SLF4J the application sees, if it sees one. */
final class Mdc {
  private final @Nullable MethodHandle copy;

  private Mdc(@Nullable MethodHandle copy) {
    this.copy = copy;
  }

  static Mdc of(ClassLoader application) {
    try {
      Class<?> type = Class.forName("org.slf4j.MDC", false, application);
      return new Mdc(
          MethodHandles.publicLookup()
              .findStatic(type, "getCopyOfContextMap", MethodType.methodType(Map.class)));
    } catch (ReflectiveOperationException | LinkageError e) {
      return new Mdc(null);
    }
  }

  /** What the calling thread has in its MDC. */
  Fields fields() {
    if (copy == null) {
      return Fields.empty();
    }
    try {
      Map<?, ?> values = (Map<?, ?>) copy.invoke();
      return values == null || values.isEmpty() ? Fields.empty() : fields(values);
    } catch (Throwable e) {
      return Fields.empty();
    }
  }

  private static Fields fields(Map<?, ?> values) {
    Object[] pairs = new Object[values.size() * 2];
    int at = 0;
    for (Map.Entry<?, ?> entry : values.entrySet()) {
      if (at == pairs.length) {
        break;
      }
      pairs[at++] = String.valueOf(entry.getKey());
      pairs[at++] = String.valueOf(entry.getValue());
    }
    return Fields.of(pairs);
  }
}
