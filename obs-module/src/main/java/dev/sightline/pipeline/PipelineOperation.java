package dev.sightline.pipeline;

import dev.sightline.context.CurrentContext;
import dev.sightline.context.Scope;
import dev.sightline.event.EventContext;
import dev.sightline.event.Fields;
import dev.sightline.event.Operation;
import dev.sightline.event.OperationKind;
import dev.sightline.spi.ActiveOperation;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** An operation in progress; hands itself to the pipeline once, when the first caller stops it. */
final class PipelineOperation implements ActiveOperation {
  private final Pipeline pipeline;
  private final Operation operation;
  private final long startNanos;
  private final OperationSpan span;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final AtomicReference<@Nullable String> cancelled = new AtomicReference<>();
  private final AtomicReference<@Nullable String> failureReason = new AtomicReference<>();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private volatile EventContext context;
  private Fields fields;

  PipelineOperation(Pipeline pipeline, Operation operation, OperationSpan span, long startNanos) {
    this.pipeline = pipeline;
    this.operation = operation;
    this.startNanos = startNanos;
    this.span = span;
    this.context = operation.context();
    this.fields = operation.fields();
  }

  @Override
  public Operation operation() {
    return operation;
  }

  @Override
  public EventContext context() {
    return context;
  }

  @Override
  public void context(EventContext newContext) {
    context = span == OperationSpan.NONE ? pipeline.traced(newContext) : span.identify(newContext);
  }

  @Override
  public Scope enter() {
    Scope bound = CurrentContext.attach(context);
    Scope current = pipeline.enter(span);
    return () -> {
      current.close();
      bound.close();
    };
  }

  @Override
  public synchronized void field(String key, @Nullable Object value) {
    fields = fields.with(key, value);
  }

  @Override
  public void failure(Throwable thrown) {
    if (operation.kind() == OperationKind.REQUEST && ClientAborts.matches(thrown)) {
      cancelled("client_aborted");
    } else {
      failure.compareAndSet(null, thrown);
    }
  }

  /** It failed, but nothing was thrown. */
  void failedFor(String reason) {
    failureReason.compareAndSet(null, reason);
  }

  @Override
  public void cancelled(String reason) {
    cancelled.compareAndSet(null, reason);
  }

  @Override
  public boolean stop(int statusCode) {
    if (!stopped.compareAndSet(false, true)) {
      return false;
    }
    pipeline.stopped(this, statusCode);
    return true;
  }

  OperationSpan span() {
    return span;
  }

  long startNanos() {
    return startNanos;
  }

  synchronized Fields fields() {
    return fields;
  }

  @Nullable Throwable failure() {
    return failure.get();
  }

  @Nullable String failureReason() {
    return failureReason.get();
  }

  @Nullable String cancelled() {
    return cancelled.get();
  }
}
