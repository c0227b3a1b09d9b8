package dev.sightline.pipeline;

import dev.sightline.context.Scope;
import dev.sightline.event.CompletedOperation;
import dev.sightline.event.EventContext;

/** The span of one operation. */
public interface OperationSpan {
  /** For operations that have none of their own. */
  OperationSpan NONE =
      new OperationSpan() {
        @Override
        public EventContext identify(EventContext context) {
          return context;
        }

        @Override
        public Scope enter() {
          return () -> {};
        }

        @Override
        public void end(CompletedOperation operation) {}
      };

  /** The context with the identifiers of this span. */
  EventContext identify(EventContext context);

  /** Makes it current on the calling thread; to be closed on the same thread. */
  Scope enter();

  /** Ends it, on whichever thread; told once, redacted. */
  void end(CompletedOperation operation);
}
