package dev.sightline.metrics;

import dev.sightline.event.CompletedOperation;
import dev.sightline.event.ErrorEvent;
import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.FieldNames;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.event.Operation;
import dev.sightline.event.OperationKind;
import dev.sightline.event.Outcome;
import dev.sightline.metrics.MetricsBackend.Count;
import dev.sightline.metrics.MetricsBackend.Distribution;
import dev.sightline.spi.PipelineListener;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Turns what happens into the metrics of {@link StandardMetrics}. */
public final class MetricsListener implements PipelineListener {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final Set<String> WRAPPERS =
      Set.of(
          "jakarta.ejb.EJBException",
          "jakarta.ejb.EJBTransactionRolledbackException",
          "jakarta.servlet.ServletException",
          "java.lang.reflect.InvocationTargetException",
          "java.lang.reflect.UndeclaredThrowableException",
          "java.util.concurrent.CompletionException",
          "java.util.concurrent.ExecutionException");

  private final MetricFamily<Count> requests;
  private final MetricFamily<Distribution> requestDurations;
  private final MetricFamily<Count> operations;
  private final MetricFamily<Distribution> operationDurations;
  private final MetricFamily<Count> errors;
  private final MetricFamily<Count> dropped;
  private final MetricFamily<Count> rateLimited;
  private final TaskMetrics tasks;
  private final Map<Level, Count> records = new EnumMap<>(Level.class);
  private final LongAdder inFlight = new LongAdder();

  MetricsListener(Meters meters) {
    requests = meters.counter(StandardMetrics.HTTP_REQUESTS);
    requestDurations = meters.histogram(StandardMetrics.HTTP_DURATION);
    operations = meters.counter(StandardMetrics.OPERATIONS);
    operationDurations = meters.histogram(StandardMetrics.OPERATION_DURATION);
    errors = meters.counter(StandardMetrics.ERRORS);
    dropped = meters.counter(StandardMetrics.DROPPED);
    rateLimited = meters.counter(StandardMetrics.RATE_LIMITED);
    tasks = new TaskMetrics(meters);
    MetricFamily<Count> levels = meters.counter(StandardMetrics.LOG_RECORDS);
    for (Level level : Level.values()) {
      records.put(level, levels.with(level.label()));
    }
    meters.gauge(StandardMetrics.HTTP_IN_FLIGHT, () -> (double) Math.max(0, inFlight.sum()));
  }

  @Override
  public String name() {
    return "metrics";
  }

  @Override
  public void onStart(Operation operation) {
    if (operation.kind() == OperationKind.REQUEST) {
      inFlight.increment();
    } else if (operation.kind() == OperationKind.TASK) {
      tasks.started(operation);
    }
  }

  @Override
  public void onStop(CompletedOperation operation) {
    switch (operation.start().kind()) {
      case REQUEST -> request(operation);
      case TASK -> tasks.stopped(operation);
      case METHOD, FLOW -> operation(operation);
    }
  }

  private void request(CompletedOperation operation) {
    inFlight.decrement();
    String method = RequestLabels.method(operation);
    String route = RequestLabels.route(operation);
    requests.with(method, route, RequestLabels.status(operation.statusCode())).add(1);
    requestDurations.with(method, route).record(seconds(operation), operation.context());
    if (operation.statusCode() == TOO_MANY_REQUESTS
        && operation.fields().get(FieldNames.RATE_LIMIT) instanceof String limit) {
      rateLimited.with(limit).add(1);
    }
  }

  private void operation(CompletedOperation operation) {
    String name = operation.start().name();
    operations.with(name, outcome(operation.outcome())).add(1);
    operationDurations.with(name).record(seconds(operation), operation.context());
  }

  private static double seconds(CompletedOperation operation) {
    return Math.max(0, operation.durationNanos()) / 1e9;
  }

  private static String outcome(Outcome outcome) {
    if (outcome instanceof Outcome.Failed) {
      return "failure";
    }
    return outcome instanceof Outcome.Cancelled ? "cancelled" : "success";
  }

  @Override
  public void onLog(LogEvent event) {
    Count count = records.get(event.level());
    if (count != null) {
      count.add(1);
    }
  }

  @Override
  public void onError(ErrorEvent error) {
    errors.with(error.kind().label(), type(error.exception())).add(1);
  }

  /** Class name of what went wrong: wrappers the server puts around it say nothing. */
  private static String type(@Nullable ExceptionDetail exception) {
    if (exception == null) {
      return "message";
    }
    ExceptionDetail detail = exception;
    while (detail.cause() != null && WRAPPERS.contains(detail.type())) {
      detail = detail.cause();
    }
    return detail.type();
  }

  /**
   * Counts what was lost on the way.
   *
   * @param what such as {@code log_record}
   * @param reason such as {@code queue_full}
   * @param count how many, 0 or more
   */
  public void dropped(String what, String reason, long count) {
    if (count > 0) {
      dropped.with(what, reason).add(count);
    }
  }
}
