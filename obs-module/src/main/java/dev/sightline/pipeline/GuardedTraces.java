package dev.sightline.pipeline;

import dev.sightline.context.Scope;
import dev.sightline.event.CompletedOperation;
import dev.sightline.event.EventContext;
import dev.sightline.event.Operation;

/** The trace source behind a guard: what it throws is counted, and the work goes on untraced. */
final class GuardedTraces {
  private static final String WHO = "trace source";
  private static final Scope NOTHING = () -> {};

  private final TraceSource source;
  private final Listeners listeners;

  GuardedTraces(TraceSource source, Listeners listeners) {
    this.source = source;
    this.listeners = listeners;
  }

  EventContext withCurrentSpan(EventContext context) {
    try {
      return source.withCurrentSpan(context);
    } catch (RuntimeException | LinkageError e) {
      listeners.failed(WHO, e);
      return context;
    }
  }

  String sqlComment() {
    try {
      return source.sqlComment();
    } catch (RuntimeException | LinkageError e) {
      listeners.failed(WHO, e);
      return "";
    }
  }

  OperationSpan start(Operation operation) {
    try {
      return source.start(operation);
    } catch (RuntimeException | LinkageError e) {
      listeners.failed(WHO, e);
      return OperationSpan.NONE;
    }
  }

  Scope enter(OperationSpan span) {
    if (span == OperationSpan.NONE) {
      return NOTHING;
    }
    try {
      Scope scope = span.enter();
      return () -> close(scope);
    } catch (RuntimeException | LinkageError e) {
      listeners.failed(WHO, e);
      return NOTHING;
    }
  }

  private void close(Scope scope) {
    try {
      scope.close();
    } catch (RuntimeException | LinkageError e) {
      listeners.failed(WHO, e);
    }
  }

  void end(OperationSpan span, CompletedOperation operation) {
    try {
      span.end(operation);
    } catch (RuntimeException | LinkageError e) {
      listeners.failed(WHO, e);
    }
  }
}
