package dev.sightline.metrics;

import dev.sightline.metrics.MetricDescriptor.Kind;
import java.util.List;
import java.util.Map;

/** Every metric of Sightline's own. The reference page is generated from it. */
public final class StandardMetrics {
  private static final Map<String, String> HTTP_LABELS =
      Map.of(
          "method", "http.request.method",
          "route", "http.route",
          "status", "http.response.status_code");

  public static final MetricDescriptor HTTP_REQUESTS =
      metric(
          "http_requests_total",
          Kind.COUNTER,
          "",
          "Requests ended, by method, path template and status.",
          List.of("method", "route", "status"),
          "sightline.http.requests",
          HTTP_LABELS);

  public static final MetricDescriptor HTTP_DURATION =
      metric(
          "http_request_duration_seconds",
          Kind.HISTOGRAM,
          "seconds",
          "Duration of requests.",
          List.of("method", "route"),
          "sightline.http.request.duration",
          HTTP_LABELS);

  public static final MetricDescriptor HTTP_IN_FLIGHT =
      metric(
          "http_requests_in_flight",
          Kind.GAUGE,
          "",
          "Requests being served.",
          List.of(),
          "sightline.http.active_requests",
          Map.of());

  public static final MetricDescriptor OPERATIONS =
      metric(
          "operations_total",
          Kind.COUNTER,
          "",
          "Observed operations ended; outcome is success, failure or cancelled.",
          List.of("operation", "outcome"),
          "sightline.operations",
          Map.of());

  public static final MetricDescriptor OPERATION_DURATION =
      metric(
          "operation_duration_seconds",
          Kind.HISTOGRAM,
          "seconds",
          "Duration of observed operations.",
          List.of("operation"),
          "sightline.operation.duration",
          Map.of());

  public static final MetricDescriptor ERRORS =
      metric(
          "errors_total",
          Kind.COUNTER,
          "",
          "Error events; kind is operational or programmer.",
          List.of("kind", "type"),
          "sightline.errors",
          Map.of("type", "error.type"));

  public static final MetricDescriptor DB_QUERY_DURATION =
      metric(
          "db_query_duration_seconds",
          Kind.HISTOGRAM,
          "seconds",
          "Duration of calls of observed data sources, by the statement's first word.",
          List.of("query_type"),
          "sightline.db.operation.duration",
          Map.of("query_type", "db.operation.name"));
  public static final MetricDescriptor DB_CONNECTIONS =
      metric(
          "db_active_connections",
          Kind.GAUGE,
          "",
          "Connections taken from an observed data source and not yet closed.",
          List.of("pool"),
          "sightline.db.connection.count",
          Map.of("pool", "db.client.connection.pool.name"));

  private static final List<String> TASK_LABELS = List.of("kind", "task");

  public static final MetricDescriptor TASK_RUNS =
      metric(
          "task_runs_total",
          Kind.COUNTER,
          "",
          "Runs of tasks that ended; kind is executor, asynchronous, schedule, message or batch.",
          TASK_LABELS,
          "sightline.task.runs",
          Map.of());

  public static final MetricDescriptor TASK_FAILURES =
      metric(
          "task_failures_total",
          Kind.COUNTER,
          "",
          "Runs of tasks that threw.",
          TASK_LABELS,
          "sightline.task.failures",
          Map.of());

  public static final MetricDescriptor TASK_DURATION =
      metric(
          "task_duration_seconds",
          Kind.HISTOGRAM,
          "seconds",
          "Duration of the runs of tasks, without the time they waited.",
          TASK_LABELS,
          "sightline.task.duration",
          Map.of());

  public static final MetricDescriptor TASK_RUNNING =
      metric(
          "task_running",
          Kind.GAUGE,
          "",
          "Runs of tasks that have not ended: active workers.",
          TASK_LABELS,
          "sightline.task.running",
          Map.of());

  public static final MetricDescriptor TASK_OLDEST_AGE =
      metric(
          "task_oldest_age_seconds",
          Kind.GAUGE,
          "seconds",
          "How long the oldest run that has not ended has been running; 0 where none is.",
          TASK_LABELS,
          "sightline.task.oldest.age",
          Map.of());

  public static final MetricDescriptor TASK_QUEUE_DEPTH =
      metric(
          "task_queue_depth",
          Kind.GAUGE,
          "",
          "Tasks that an executor has taken and not begun.",
          List.of("executor"),
          "sightline.task.queue.depth",
          Map.of());

  public static final MetricDescriptor TASK_REDELIVERIES =
      metric(
          "task_redeliveries_total",
          Kind.COUNTER,
          "",
          "Messages that were delivered before.",
          List.of("task"),
          "sightline.task.redeliveries",
          Map.of());

  public static final MetricDescriptor RATE_LIMITED =
      metric(
          "rate_limited_requests_total",
          Kind.COUNTER,
          "",
          "Requests refused by a rate limit.",
          List.of("limit"),
          "sightline.rate_limited.requests",
          Map.of());

  public static final MetricDescriptor LOG_RECORDS =
      metric(
          "sightline_log_records_total",
          Kind.COUNTER,
          "",
          "Log records written, by level.",
          List.of("level"),
          "sightline.log.records",
          Map.of());

  public static final MetricDescriptor DROPPED =
      metric(
          "sightline_dropped_total",
          Kind.COUNTER,
          "",
          "What was dropped, and why.",
          List.of("what", "reason"),
          "sightline.dropped",
          Map.of());

  public static final MetricDescriptor SERIES_OVERFLOW =
      metric(
          "sightline_series_overflow_total",
          Kind.COUNTER,
          "",
          "Measurements counted in the overflow series of a metric that has too many.",
          List.of("metric"),
          "sightline.series.overflow",
          Map.of());

  /** All of them, in the order of the reference page. */
  public static final List<MetricDescriptor> ALL =
      List.of(
          HTTP_REQUESTS,
          HTTP_DURATION,
          HTTP_IN_FLIGHT,
          OPERATIONS,
          OPERATION_DURATION,
          ERRORS,
          DB_QUERY_DURATION,
          DB_CONNECTIONS,
          TASK_RUNS,
          TASK_FAILURES,
          TASK_DURATION,
          TASK_RUNNING,
          TASK_OLDEST_AGE,
          TASK_QUEUE_DEPTH,
          TASK_REDELIVERIES,
          RATE_LIMITED,
          LOG_RECORDS,
          DROPPED,
          SERIES_OVERFLOW);

  private StandardMetrics() {}

  private static MetricDescriptor metric(
      String name,
      Kind kind,
      String unit,
      String description,
      List<String> labels,
      String otelName,
      Map<String, String> otelLabels) {
    List<Double> bounds = kind == Kind.HISTOGRAM ? MetricDescriptor.DURATION_BOUNDS : List.of();
    return new MetricDescriptor(
        name, kind, unit, description, labels, bounds, otelName, otelLabels);
  }
}
