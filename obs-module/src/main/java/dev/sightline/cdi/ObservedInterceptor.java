package dev.sightline.cdi;

import dev.sightline.Observed;
import dev.sightline.context.CurrentContext;
import dev.sightline.context.Scope;
import dev.sightline.event.Operation;
import dev.sightline.event.OperationKind;
import dev.sightline.spi.ActiveOperation;
import dev.sightline.spi.Recorders;
import dev.sightline.task.MessageRun;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
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
  @AroundTimeout
  public @Nullable Object observe(InvocationContext invocation) throws Exception {
    Object message = TaskInterceptor.messageOf(invocation);
    return message == null
        ? observed(invocation)
        : MessageRun.of(message, TaskInterceptor.name(invocation), () -> observed(invocation));
  }

  private static @Nullable Object observed(InvocationContext invocation) throws Exception {
    ObservedMethod method = ObservedMethod.of(invocation.getMethod(), invocation.getTarget());
    ActiveOperation operation =
        Recorders.current()
            .start(
                new Operation(
                    OperationKind.METHOD,
                    method.name(),
                    ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()),
                    CurrentContext.get(),
                    method.captured(invocation)));
    try (Scope scope = operation.enter()) {
      Object result = invocation.proceed();
      if (result instanceof CompletionStage<?> stage) {
        stage.whenComplete((value, thrown) -> stop(operation, method, value, thrown));
      } else {
        stop(operation, method, result, null);
      }
      return result;
    } catch (Throwable thrown) {
      stop(operation, method, null, thrown);
      throw thrown;
    }
  }

  private static void stop(
      ActiveOperation operation,
      ObservedMethod method,
      @Nullable Object result,
      @Nullable Throwable thrown) {
    Throwable cause = unwrapped(thrown);
    if (cause instanceof CancellationException) {
      operation.cancelled("cancelled");
    } else if (cause != null) {
      operation.failure(cause);
    } else {
      method.reportIfEmpty(result);
    }
    operation.stop(0);
  }

  private static @Nullable Throwable unwrapped(@Nullable Throwable thrown) {
    if (thrown instanceof CompletionException || thrown instanceof ExecutionException) {
      return thrown.getCause() == null ? thrown : thrown.getCause();
    }
    return thrown;
  }
}
