package dev.sightline.trace;

import dev.sightline.event.EventContext;
import dev.sightline.event.FieldNames;
import dev.sightline.event.Operation;
import dev.sightline.event.TaskKind;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.util.Set;

/** Which span the work beside a request belongs to. */
final class TaskParents {
  private static final Set<Object> ARRIVED =
      Set.of(TaskKind.MESSAGE.label(), TaskKind.SCHEDULE.label(), TaskKind.BATCH.label());

  private TaskParents() {}

  /**
   * What is current for a task that was handed over on this server. For a message, a timer and a
   * batch job that only holds where it is of the same trace; else the sender, else none: whatever
   * the thread was used for before.
   */
  static void set(SpanBuilder builder, Operation task) {
    EventContext context = task.context();
    String trace = context.traceId();
    String sender = context.spanId();
    Object kind = task.fields().get(FieldNames.TASK_KIND);
    boolean handedOver = !ARRIVED.contains(kind);
    if (TaskKind.MESSAGE.label().equals(kind)) {
      builder.setSpanKind(SpanKind.CONSUMER);
    }
    if (handedOver || Span.current().getSpanContext().getTraceId().equals(trace)) {
      return;
    } else if (trace == null || sender == null) {
      builder.setNoParent();
      return;
    }
    SpanContext remote =
        SpanContext.createFromRemoteParent(
            trace, sender, TraceFlags.getSampled(), TraceState.getDefault());
    builder.setParent(Context.root().with(Span.wrap(remote)));
  }
}
