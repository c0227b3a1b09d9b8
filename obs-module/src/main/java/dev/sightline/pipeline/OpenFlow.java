package dev.sightline.pipeline;

import dev.sightline.context.CurrentContext;
import dev.sightline.event.EventContext;
import dev.sightline.event.EventLoggers;
import dev.sightline.event.EventNames;
import dev.sightline.event.FieldNames;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.event.Operation;
import dev.sightline.event.OperationKind;
import dev.sightline.spi.ActiveFlow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One open flow: an operation whose steps are told on the way. */
final class OpenFlow implements ActiveFlow {
  private static final String UNKNOWN = "unknown";

  private final OpenFlows flows;
  private final Pipeline pipeline;
  private final Identity identity;
  private final PipelineOperation operation;
  private final AtomicReference<@Nullable String> lastStep = new AtomicReference<>();
  private final AtomicInteger steps = new AtomicInteger();
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile long lastSeen;

  /**
   * Which flow it is.
   *
   * @param name empty when unknown
   * @param resumed whether it began in another application, or before this one was started
   */
  record Identity(String id, String name, boolean resumed) {}

  OpenFlow(OpenFlows flows, Pipeline pipeline, Identity identity, Fields fields) {
    this.flows = flows;
    this.pipeline = pipeline;
    this.identity = identity;
    this.lastSeen = flows.now();
    this.operation =
        pipeline.begin(
            new Operation(
                OperationKind.FLOW,
                identity.name().isEmpty() ? UNKNOWN : identity.name(),
                pipeline.nowMicros(),
                CurrentContext.get().withFlow(identity.id()),
                identity.resumed() ? fields.with("resumed", true) : fields));
  }

  @Override
  public String id() {
    return identity.id();
  }

  @Override
  public String name() {
    return identity.name();
  }

  @Override
  public void step(String step, Fields details) {
    if (ended.get()) {
      return;
    }
    lastSeen = flows.now();
    lastStep.set(step);
    int number = steps.incrementAndGet();
    if (pipeline.isEnabled(EventLoggers.FLOW, Level.INFO)) {
      Fields facts =
          Fields.of(
              FieldNames.FLOW,
              identity.name(),
              FieldNames.STEP,
              step,
              FieldNames.STEP_NUMBER,
              number);
      EventContext context = CurrentContext.get().withFlow(identity.id());
      pipeline.log(
          new LogEvent(
              pipeline.nowMicros(),
              Level.INFO,
              EventLoggers.FLOW,
              Thread.currentThread().getName(),
              EventNames.FLOW_STEP,
              EventNames.FLOW_STEP,
              context,
              facts.plus(without(details, facts)),
              null),
          null);
    }
  }

  @Override
  public boolean completed(Fields details) {
    return end(null, null, details);
  }

  @Override
  public boolean failed(String reason, @Nullable Throwable thrown, Fields details) {
    return end(reason, thrown, details);
  }

  void abandoned() {
    end("abandoned", null, Fields.empty());
  }

  private boolean end(@Nullable String reason, @Nullable Throwable thrown, Fields details) {
    if (!ended.compareAndSet(false, true)) {
      return false;
    }
    flows.ended(this);
    details.forEach(operation::field);
    String step = lastStep.get();
    if (step != null) {
      operation.field(FieldNames.STEP, step);
    }
    operation.field(FieldNames.STEPS, steps.get());
    if (reason != null) {
      operation.field(FieldNames.REASON, reason);
      operation.failedFor(reason);
    }
    if (thrown != null) {
      operation.failure(thrown);
    }
    EventContext here = CurrentContext.get();
    if (here.correlationId() != null) {
      operation.context(here.withFlow(identity.id()));
    }
    return operation.stop(0);
  }

  @Override
  public boolean isEnded() {
    return ended.get();
  }

  long lastSeen() {
    return lastSeen;
  }

  private static Fields without(Fields details, Fields facts) {
    Fields result = Fields.empty();
    for (int i = 0; i < details.size(); i++) {
      String key = details.key(i);
      result = result.with(facts.get(key) == null ? key : key + "_", details.value(i));
    }
    return result;
  }
}
