package dev.sightline.metrics;

import dev.sightline.event.CompletedOperation;
import dev.sightline.event.FieldNames;
import dev.sightline.event.Operation;
import dev.sightline.event.Outcome;
import dev.sightline.metrics.MetricsBackend.Count;
import dev.sightline.metrics.MetricsBackend.Distribution;

/** Counts the runs of tasks. */
final class TaskMetrics {
  private final MetricFamily<Count> runs;
  private final MetricFamily<Count> failures;
  private final MetricFamily<Distribution> durations;
  private final MetricFamily<RunningTasks> running;
  private final MetricFamily<Count> redeliveries;

  TaskMetrics(Meters meters) {
    runs = meters.counter(StandardMetrics.TASK_RUNS);
    failures = meters.counter(StandardMetrics.TASK_FAILURES);
    durations = meters.histogram(StandardMetrics.TASK_DURATION);
    running = meters.runningTasks();
    redeliveries = meters.counter(StandardMetrics.TASK_REDELIVERIES);
  }

  void started(Operation task) {
    running.with(kind(task), task.name()).begin(task.startedMicros());
    if (Boolean.TRUE.equals(task.fields().get(FieldNames.REDELIVERED))) {
      redeliveries.with(task.name()).add(1);
    }
  }

  void stopped(CompletedOperation end) {
    Operation task = end.start();
    String kind = kind(task);
    running.with(kind, task.name()).end(task.startedMicros());
    runs.with(kind, task.name()).add(1);
    durations.with(kind, task.name()).record(Math.max(0, end.durationNanos()) / 1e9, end.context());
    if (end.outcome() instanceof Outcome.Failed) {
      failures.with(kind, task.name()).add(1);
    }
  }

  private static String kind(Operation task) {
    return task.fields().get(FieldNames.TASK_KIND) instanceof String kind ? kind : "other";
  }
}
