package dev.sightline.error;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Asks a JAX-RS exception for its HTTP status without needing the API. */
final class WebStatus {
  private static final int UNKNOWN = 0;

  private WebStatus() {}

  /** The status, or 0 when it cannot be told. */
  static int of(Throwable webApplicationException) {
    try {
      Object response = call(webApplicationException, "getResponse");
      return response == null || !(call(response, "getStatus") instanceof Integer status)
          ? UNKNOWN
          : status;
    } catch (Throwable e) { // foreign code may throw anything
      return UNKNOWN;
    }
  }

  /** Through the class that declares it publicly: implementations are often not accessible. */
  private static @Nullable Object call(Object target, String name)
      throws ReflectiveOperationException {
    for (Class<?> type = target.getClass(); type != null; type = type.getSuperclass()) {
      if (type.getName().startsWith("jakarta.ws.rs.")) {
        Method method = type.getMethod(name);
        return method.invoke(target);
      }
    }
    throw new NoSuchMethodException(name);
  }
}
