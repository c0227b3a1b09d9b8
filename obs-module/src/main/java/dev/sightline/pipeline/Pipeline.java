package dev.sightline.pipeline;

import dev.sightline.context.CurrentContext;
import dev.sightline.context.Ids;
import dev.sightline.context.Scope;
import dev.sightline.event.Breadcrumb;
import dev.sightline.event.CompletedOperation;
import dev.sightline.event.ErrorEvent;
import dev.sightline.event.ErrorKind;
import dev.sightline.event.EventContext;
import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.event.Operation;
import dev.sightline.event.OperationKind;
import dev.sightline.event.Outcome;
import dev.sightline.redact.Redactor;
import dev.sightline.spi.ActiveOperation;
import dev.sightline.spi.PipelineListener;
import dev.sightline.spi.Recorder;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Redacts everything once, then tells the listeners. Nothing it does throws into the application.
 */
public final class Pipeline implements Recorder {
  private static final int SERVER_ERROR = 500;

  private final EventRedactor redactor;
  private final Listeners listeners;
  private final Failures failures;
  private final GuardedTraces traces;
  private final BiPredicate<String, Level> enabled;
  private final InstantSource clock;
  private final LongSupplier nanoTime;
  private final OpenFlows flows;

  /**
   * Builds a pipeline.
   *
   * @param enabled whether events of this logger and level are wanted; must be cheap
   * @param listeners told in this order, at a stop in reverse
   */
  public Pipeline(
      Redactor redactor,
      FailurePolicy failures,
      TraceSource trace,
      BiPredicate<String, Level> enabled,
      List<PipelineListener> listeners) {
    this(redactor, failures, trace, enabled, listeners, InstantSource.system(), System::nanoTime);
  }

  Pipeline(
      Redactor redactor,
      FailurePolicy failures,
      TraceSource trace,
      BiPredicate<String, Level> enabled,
      List<PipelineListener> listeners,
      InstantSource clock,
      LongSupplier nanoTime) {
    this.redactor = new EventRedactor(redactor);
    this.listeners = new Listeners(listeners);
    this.failures = new Failures(failures, this.listeners, nanoTime);
    this.traces = new GuardedTraces(trace, this.listeners);
    this.enabled = enabled;
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.flows = new OpenFlows(this, nanoTime);
  }

  /** How often a listener, or a part the pipeline relies on, threw. */
  public long listenerFailures() {
    return listeners.failures();
  }

  @Override
  public boolean isEnabled(String logger, Level level) {
    return enabled.test(logger, level);
  }

  @Override
  public void log(LogEvent event, @Nullable Throwable thrown) {
    ExceptionDetail detail = thrown == null ? null : failures.describe(thrown);
    LogEvent traced = event.withContext(traced(event.context()));
    LogEvent safe = redactor.event(traced).withException(detail);
    listeners.tell(listener -> listener.onLog(safe));
    if (thrown != null && detail != null && event.level().isAtLeast(Level.ERROR)) {
      error(
          thrown, errorEvent(safe.level(), safe.message(), detail, safe.context(), safe.fields()));
    }
  }

  @Override
  public ActiveOperation start(Operation operation) {
    return begin(operation);
  }

  PipelineOperation begin(Operation operation) {
    long startNanos = nanoTime.getAsLong();
    Operation redacted = redactor.operation(operation);
    boolean traced =
        operation.kind() == OperationKind.METHOD || operation.kind() == OperationKind.TASK;
    OperationSpan span = traced ? traces.start(redacted) : OperationSpan.NONE;
    Operation safe = redacted.withContext(span.identify(redacted.context()));
    listeners.tell(listener -> listener.onStart(safe));
    return new PipelineOperation(
        this, operation.withContext(span.identify(operation.context())), span, startNanos);
  }

  void stopped(PipelineOperation active, int statusCode) {
    long duration = Math.max(0, nanoTime.getAsLong() - active.startNanos());
    Throwable thrown = active.failure();
    ExceptionDetail detail = thrown == null ? null : failures.describe(thrown);
    CompletedOperation completed =
        new CompletedOperation(
            redactor.operation(active.operation()),
            redactor.context(active.context()),
            duration,
            statusCode,
            outcome(active, statusCode, thrown, detail),
            redactor.fields(active.fields()));
    try (Scope scope = traces.enter(active.span())) {
      if (completed.outcome() instanceof Outcome.Failed && thrown != null && detail != null) {
        ErrorEvent unhandled =
            errorEvent(Level.ERROR, text(detail), detail, completed.context(), tags(completed));
        error(thrown, unhandled.unhandled());
      }
      listeners.tellInReverse(listener -> listener.onStop(completed));
    }
    traces.end(active.span(), completed);
  }

  @Override
  public String sqlComment() {
    return traces.sqlComment();
  }

  Scope enter(OperationSpan span) {
    return traces.enter(span);
  }

  private Outcome outcome(
      PipelineOperation active,
      int statusCode,
      @Nullable Throwable thrown,
      @Nullable ExceptionDetail detail) {
    String cancelled = active.cancelled();
    String reason = active.failureReason();
    if (cancelled != null) {
      return new Outcome.Cancelled(cancelled);
    } else if (thrown != null && (statusCode == 0 || statusCode >= SERVER_ERROR)) {
      return new Outcome.Failed(thrown.getClass().getName(), classify(thrown), detail);
    } else if (reason != null) {
      return new Outcome.Failed(reason, ErrorKind.OPERATIONAL, null);
    } else if (statusCode >= SERVER_ERROR) {
      return new Outcome.Failed(Integer.toString(statusCode), ErrorKind.OPERATIONAL, null);
    }
    return new Outcome.Completed();
  }

  private static Fields tags(CompletedOperation completed) {
    return switch (completed.start().kind()) {
      case REQUEST -> Fields.of("status_code", completed.statusCode());
      case METHOD -> Fields.of("operation", completed.start().name());
      case FLOW -> Fields.of("flow", completed.start().name());
      case TASK -> Fields.of("task", completed.start().name());
    };
  }

  @Override
  public void capture(Throwable thrown, boolean handled, Fields tags) {
    ExceptionDetail detail = failures.describe(thrown);
    ErrorEvent event =
        errorEvent(Level.ERROR, text(detail), detail, safeContext(), redactor.fields(tags));
    error(thrown, handled ? event : event.unhandled());
  }

  @Override
  public void captureMessage(Level level, String message, Fields tags) {
    ExceptionDetail detail = failures.describe(redactor.text(message));
    ErrorEvent event =
        errorEvent(level, text(detail), detail, safeContext(), redactor.fields(tags));
    listeners.tell(listener -> listener.onError(event));
  }

  @Override
  public void breadcrumb(String message, Fields fields) {
    Breadcrumb crumb = new Breadcrumb(nowMicros(), Level.INFO, "application", message, fields);
    failures.remember(CurrentContext.get(), redactor.breadcrumb(crumb));
  }

  @Override
  public OpenFlows flows() {
    return flows;
  }

  @Override
  public ErrorKind classify(Throwable thrown) {
    return failures.classify(thrown);
  }

  private void error(Throwable thrown, ErrorEvent event) {
    if (failures.firstSight(thrown, event.context())) {
      ErrorEvent classified = event.withKind(failures.classify(thrown));
      listeners.tell(listener -> listener.onError(classified));
    }
  }

  private ErrorEvent errorEvent(
      Level level, String message, ExceptionDetail detail, EventContext context, Fields tags) {
    String fingerprint = detail.fingerprint() == null ? "" : detail.fingerprint();
    ScopedDetails scoped = ScopedDetails.of(context);
    return new ErrorEvent(
        Ids.newHex32(),
        nowMicros(),
        level,
        ErrorKind.OPERATIONAL,
        message,
        detail.frames().isEmpty() && detail.type().equals("message") ? null : detail,
        fingerprint,
        true,
        scoped.context(),
        scoped.tags().plus(tags),
        failures.breadcrumbs(context));
  }

  private static String text(ExceptionDetail detail) {
    return detail.message() == null ? detail.type() : detail.message();
  }

  private EventContext safeContext() {
    return redactor.context(traced(CurrentContext.get()));
  }

  /** The span is often current only where more is learnt of an operation, and not at its end. */
  EventContext traced(EventContext context) {
    return traces.withCurrentSpan(context);
  }

  long nowMicros() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
  }
}
