package dev.sightline.metrics;

import dev.sightline.event.CompletedOperation;
import dev.sightline.event.FieldNames;
import dev.sightline.event.Operation;
import dev.sightline.event.OperationKind;
import dev.sightline.manage.WorkDocument;
import dev.sightline.spi.PipelineListener;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;

/** What each task did since the start, for the console; bounded. */
public final class TaskStatistics implements PipelineListener {
  private static final int MAX_TASKS = 200;
  private static final Comparator<WorkDocument.Task> WORST_FIRST =
      Comparator.comparingInt(
              (WorkDocument.Task each) -> WorkDocument.WORST_FIRST.indexOf(each.condition()))
          .thenComparing(WorkDocument.Task::task)
          .thenComparing(WorkDocument.Task::kind);

  private final InstantSource clock;
  private final long startedMillis;
  private final Queue<TaskHistory> all = new ConcurrentLinkedQueue<>();
  private final MetricFamily<TaskHistory> histories =
      new MetricFamily<>(2, MAX_TASKS, this::history, UnaryOperator.identity(), () -> {});

  public TaskStatistics(InstantSource clock) {
    this.clock = clock;
    this.startedMillis = clock.millis();
  }

  private TaskHistory history(List<String> labels) {
    TaskHistory made = new TaskHistory(labels.get(0), labels.get(1), clock);
    all.add(made);
    return made;
  }

  @Override
  public String name() {
    return "tasks";
  }

  @Override
  public void onStart(Operation operation) {
    if (operation.kind() == OperationKind.TASK) {
      of(operation).started(operation);
    }
  }

  @Override
  public void onStop(CompletedOperation operation) {
    if (operation.start().kind() == OperationKind.TASK) {
      of(operation.start()).ended(operation);
    }
  }

  private TaskHistory of(Operation run) {
    String kind = run.fields().get(FieldNames.TASK_KIND) instanceof String told ? told : "other";
    return histories.with(kind, run.name());
  }

  /** What the console shows. */
  public WorkDocument work() {
    long now = clock.millis();
    return new WorkDocument(
        now,
        startedMillis,
        all.stream().map(each -> each.document(now)).sorted(WORST_FIRST).toList());
  }
}
