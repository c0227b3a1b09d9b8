package dev.sightline.cdi;

import dev.sightline.context.Scope;
import dev.sightline.context.Snapshot;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Binds what {@link ContextCapture} laid down, behind the interceptor of Jakarta Concurrency's
 * {@code @Asynchronous}, whose priority the specification fixes at {@code PLATFORM_BEFORE + 5}, and
 * before those of applications.
 */
@Interceptor
@CarriesContext
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 10)
public class ContextRestore implements Serializable {
  private static final long serialVersionUID = 1L;

  @AroundInvoke
  public @Nullable Object restore(InvocationContext invocation) throws Exception {
    return proceed(invocation);
  }

  static @Nullable Object proceed(InvocationContext invocation) throws Exception {
    if (invocation.getContextData().get(ContextCapture.KEY) instanceof Snapshot snapshot) {
      try (Scope scope = snapshot.attach()) {
        return invocation.proceed();
      }
    }
    return invocation.proceed();
  }
}
