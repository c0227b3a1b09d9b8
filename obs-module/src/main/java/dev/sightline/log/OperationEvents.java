package dev.sightline.log;

import dev.sightline.event.CompletedOperation;
import dev.sightline.event.ErrorKind;
import dev.sightline.event.EventContext;
import dev.sightline.event.EventLoggers;
import dev.sightline.event.EventNames;
import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.FieldNames;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.event.Operation;
import dev.sightline.event.Outcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Starts and ends of operations as log events. */
final class OperationEvents {
  private static final int SERVER_ERROR = 500;

  private final long slowNanos;

  OperationEvents(Duration slowRequest) {
    this.slowNanos = slowRequest.toNanos();
  }

  /** The event of a start, or null when this kind has none. */
  static @Nullable LogEvent started(Operation operation, long nowMicros) {
    return switch (operation.kind()) {
      case REQUEST ->
          event(
              nowMicros,
              Level.DEBUG,
              EventLoggers.REQUEST,
              EventNames.REQUEST_STARTED,
              operation.context(),
              operation.fields(),
              null);
      case FLOW ->
          event(
              nowMicros,
              Level.INFO,
              EventLoggers.FLOW,
              EventNames.FLOW_STARTED,
              operation.context(),
              Fields.of(FieldNames.FLOW, operation.name()).plus(operation.fields()),
              null);
      case TASK ->
          event(
              nowMicros,
              Level.DEBUG,
              EventLoggers.TASK,
              EventNames.TASK_STARTED,
              operation.context(),
              Fields.of(FieldNames.TASK, operation.name()).plus(operation.fields()),
              null);
      case METHOD -> null;
    };
  }

  LogEvent stopped(CompletedOperation end, long nowMicros) {
    return switch (end.start().kind()) {
      case REQUEST -> request(end, nowMicros);
      case FLOW -> flow(end, nowMicros);
      case METHOD -> operation(end, nowMicros);
      case TASK -> task(end, nowMicros);
    };
  }

  private LogEvent request(CompletedOperation end, long nowMicros) {
    ExceptionDetail exception = exception(end.outcome());
    Fields fields =
        end.statusCode() == 0
            ? Fields.of(FieldNames.DURATION_MS, end.durationMillis())
            : Fields.of(
                FieldNames.STATUS_CODE,
                end.statusCode(),
                FieldNames.DURATION_MS,
                end.durationMillis());
    return event(
        nowMicros,
        requestLevel(end),
        EventLoggers.REQUEST,
        exception == null ? EventNames.REQUEST_COMPLETED : EventNames.REQUEST_FAILED,
        end.context(),
        fields.plus(outcome(end.outcome())).plus(others(end.fields(), fields)),
        exception);
  }

  private Level requestLevel(CompletedOperation end) {
    if (end.outcome() instanceof Outcome.Cancelled) {
      return Level.INFO;
    }
    if (exception(end.outcome()) != null) {
      return failure(end.outcome());
    }
    return end.statusCode() >= SERVER_ERROR || isSlow(end) ? Level.WARN : Level.INFO;
  }

  boolean isSlow(CompletedOperation end) {
    return end.durationNanos() >= slowNanos;
  }

  /** What was to be expected now and then does not wake anybody. */
  private static Level failure(Outcome outcome) {
    boolean expected =
        outcome instanceof Outcome.Failed failed
            && failed.exception() != null
            && failed.kind() == ErrorKind.OPERATIONAL;
    return expected ? Level.WARN : Level.ERROR;
  }

  private static LogEvent task(CompletedOperation end, long nowMicros) {
    boolean failed = end.outcome() instanceof Outcome.Failed;
    Fields fields =
        Fields.of(
            FieldNames.TASK,
            end.start().name(),
            FieldNames.DURATION_MS,
            end.durationMillis(),
            FieldNames.SUCCESS,
            end.outcome() instanceof Outcome.Completed);
    return event(
        nowMicros,
        failed ? failure(end.outcome()) : Level.INFO,
        EventLoggers.TASK,
        failed ? EventNames.TASK_FAILED : EventNames.TASK_COMPLETED,
        end.context(),
        fields.plus(outcome(end.outcome())).plus(others(end.fields(), fields)),
        exception(end.outcome()));
  }

  private static LogEvent operation(CompletedOperation end, long nowMicros) {
    boolean failed = end.outcome() instanceof Outcome.Failed;
    Fields fields =
        Fields.of(
            FieldNames.OPERATION,
            end.start().name(),
            FieldNames.DURATION_MS,
            end.durationMillis(),
            FieldNames.SUCCESS,
            end.outcome() instanceof Outcome.Completed);
    return event(
        nowMicros,
        failed ? failure(end.outcome()) : Level.INFO,
        EventLoggers.OPERATION,
        failed ? EventNames.OPERATION_FAILED : EventNames.OPERATION_COMPLETED,
        end.context(),
        fields.plus(outcome(end.outcome())).plus(others(end.fields(), fields)),
        exception(end.outcome()));
  }

  private static LogEvent flow(CompletedOperation end, long nowMicros) {
    boolean failed = end.outcome() instanceof Outcome.Failed;
    Fields fields =
        Fields.of(
            FieldNames.FLOW,
            end.start().name(),
            FieldNames.DURATION_MS,
            end.durationMillis(),
            FieldNames.SUCCESS,
            !failed);
    return event(
        nowMicros,
        failed ? Level.ERROR : Level.INFO,
        EventLoggers.FLOW,
        failed ? EventNames.FLOW_FAILED : EventNames.FLOW_COMPLETED,
        end.context(),
        fields.plus(outcome(end.outcome())).plus(others(end.fields(), fields)),
        exception(end.outcome()));
  }

  private static Fields outcome(Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      return Fields.of(
          FieldNames.ERROR_TYPE, failed.errorType(), FieldNames.ERROR_KIND, failed.kind().label());
    }
    return outcome instanceof Outcome.Cancelled cancelled
        ? Fields.of(FieldNames.CANCELLED, cancelled.reason())
        : Fields.empty();
  }

  /** What the operation gathered; the measured facts cannot be overwritten by it. */
  private static Fields others(Fields gathered, Fields facts) {
    Fields result = Fields.empty();
    for (int i = 0; i < gathered.size(); i++) {
      String key = gathered.key(i);
      boolean clash = facts.get(key) != null;
      result = result.with(clash ? key + "_" : key, gathered.value(i));
    }
    return result;
  }

  private static @Nullable ExceptionDetail exception(Outcome outcome) {
    return outcome instanceof Outcome.Failed failed ? failed.exception() : null;
  }

  private static LogEvent event(
      long micros,
      Level level,
      String logger,
      String name,
      EventContext context,
      Fields fields,
      @Nullable ExceptionDetail exception) {
    return new LogEvent(
        micros,
        level,
        logger,
        Thread.currentThread().getName(),
        name,
        name,
        context,
        fields,
        exception);
  }
}
