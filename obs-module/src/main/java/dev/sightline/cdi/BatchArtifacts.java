package dev.sightline.cdi;

import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import java.lang.reflect.Method;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Finds what Jakarta Batch runs, by names: a server may lack the API. A batchlet runs once a step,
 * a writer once a chunk.
 */
final class BatchArtifacts {
  private static final String BATCHLET = "jakarta.batch.api.Batchlet";
  private static final String WRITER = "jakarta.batch.api.chunk.ItemWriter";

  private BatchArtifacts() {}

  static boolean isOne(AnnotatedType<?> type) {
    return Ancestry.has(type.getJavaClass(), BATCHLET) || Ancestry.has(type.getJavaClass(), WRITER);
  }

  static boolean isRun(AnnotatedMethod<?> method) {
    return isRun(method.getJavaMember());
  }

  /** Whether a run of the server's batch runtime is a call of this method. */
  static boolean isRun(Method method) {
    Class<?> owner = method.getDeclaringClass();
    return switch (method.getName()) {
      case "process" -> method.getParameterCount() == 0 && Ancestry.has(owner, BATCHLET);
      case "writeItems" -> method.getParameterCount() == 1 && Ancestry.has(owner, WRITER);
      default -> false;
    };
  }

  /** How many items a chunk has, or null for what is no chunk. */
  static @Nullable Integer items(Object @Nullable [] arguments) {
    return arguments != null && arguments.length == 1 && arguments[0] instanceof Collection<?> items
        ? items.size()
        : null;
  }
}
