package dev.sightline.cdi;

import dev.sightline.Observed;
import dev.sightline.context.CurrentContext;
import dev.sightline.context.Scope;
import dev.sightline.event.Fields;
import dev.sightline.event.Operation;
import dev.sightline.event.OperationKind;
import dev.sightline.spi.ActiveOperation;
import dev.sightline.spi.Recorders;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Makes an operation of each call; one that returns a {@link CompletionStage} ends when the stage
 * does.
 */
@Interceptor
@Observed
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class ObservedInterceptor implements Serializable {
  private static final long serialVersionUID = 1L;

  @AroundInvoke
  public @Nullable Object observe(InvocationContext invocation) throws Exception {
    ActiveOperation operation =
        Recorders.current()
            .start(
                new Operation(
                    OperationKind.METHOD,
                    nameOf(invocation),
                    ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()),
                    CurrentContext.get(),
                    Fields.empty()));
    try (Scope scope = operation.enter()) {
      Object result = invocation.proceed();
      if (result instanceof CompletionStage<?> stage) {
        return stage.whenComplete((value, thrown) -> stop(operation, thrown));
      }
      operation.stop(0);
      return result;
    } catch (Throwable thrown) {
      stop(operation, thrown);
      throw thrown;
    }
  }

  private static void stop(ActiveOperation operation, @Nullable Throwable thrown) {
    if (thrown != null) {
      Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : null;
      operation.failure(cause == null ? thrown : cause);
    }
    operation.stop(0);
  }

  private static String nameOf(InvocationContext invocation) {
    Method method = invocation.getMethod();
    Observed observed = method.getAnnotation(Observed.class);
    if (observed == null) {
      observed = method.getDeclaringClass().getAnnotation(Observed.class);
    }
    boolean named = observed != null && !observed.value().isEmpty();
    return named
        ? observed.value()
        : method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }
}
