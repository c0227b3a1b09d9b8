package dev.sightline.cdi;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The same as {@link ContextRestore}, behind the interceptors of MicroProfile Fault Tolerance,
 * which stand at {@code PLATFORM_AFTER + 10} and run retries on threads of their own.
 */
@Interceptor
@CarriesContext
@Priority(Interceptor.Priority.PLATFORM_AFTER + 900)
public class LateContextRestore implements Serializable {
  private static final long serialVersionUID = 1L;

  @AroundInvoke
  public @Nullable Object restore(InvocationContext invocation) throws Exception {
    return ContextRestore.proceed(invocation);
  }
}
