package dev.sightline.cdi;

import dev.sightline.context.Snapshot;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Runs on the caller's thread, before the interceptors that make a method asynchronous, and lays
 * down what is bound there.
 */
@Interceptor
@CarriesContext
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class ContextCapture implements Serializable {
  static final String KEY = "dev.sightline.snapshot";
  private static final long serialVersionUID = 1L;

  @AroundInvoke
  public @Nullable Object capture(InvocationContext invocation) throws Exception {
    invocation.getContextData().put(KEY, Snapshot.capture());
    return invocation.proceed();
  }
}
