package dev.sightline.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.event.CompletedOperation;
import dev.sightline.event.ErrorKind;
import dev.sightline.event.EventContext;
import dev.sightline.event.Fields;
import dev.sightline.event.Operation;
import dev.sightline.event.OperationKind;
import dev.sightline.event.Outcome;
import dev.sightline.manage.Documents;
import dev.sightline.manage.WorkDocument;
import dev.sightline.manage.WorkDocument.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TaskStatisticsTest {
  private static final Outcome FAILED =
      new Outcome.Failed("java.io.IOException", ErrorKind.OPERATIONAL, null);
  private static final Outcome COMPLETED = new Outcome.Completed();

  private Instant now = Instant.parse("2026-11-20T12:00:00Z");
  private final TaskStatistics statistics = new TaskStatistics(() -> now);

  private Operation start(String kind, String task, Object... more) {
    Operation run =
        new Operation(
            OperationKind.TASK,
            task,
            ChronoUnit.MICROS.between(Instant.EPOCH, now),
            EventContext.empty().withIds("c-" + task, "r"),
            Fields.of("task_kind", kind).plus(Fields.of(more)));
    statistics.onStart(run);
    return run;
  }

  private void end(Operation run, Outcome outcome, long millis, Object... more) {
    now = now.plusMillis(millis);
    statistics.onStop(
        new CompletedOperation(
            run,
            run.context(),
            millis * 1_000_000,
            0,
            outcome,
            run.fields().plus(Fields.of(more))));
  }

  private void run(String kind, String task, Outcome outcome, long millis) {
    end(start(kind, task), outcome, millis);
  }

  /** Runs a timer that often, with that interval. */
  private void timer(String task, Outcome outcome, int runs, Duration interval) {
    for (int i = 0; i < runs; i++) {
      run("schedule", task, outcome, 100);
      now = now.plus(interval).minusMillis(100);
    }
  }

  private Task task(String name) {
    return statistics.work().tasks().stream()
        .filter(each -> each.task().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void nothingIsShownBeforeAnythingRan() {
    assertThat(statistics.work().tasks()).isEmpty();
    assertThat(statistics.work().sinceMillis()).isEqualTo(now.toEpochMilli());
  }

  @Test
  void onlyTasksCount() {
    statistics.onStart(Samples.started("GET"));
    statistics.onStop(Samples.request("GET", "/a", 200, 10));
    statistics.onStop(Samples.operation("job", COMPLETED, 1));
    assertThat(statistics.work().tasks()).isEmpty();
  }

  @Test
  void aTaskIsToldWithAllItDid() {
    run("executor", "Report", COMPLETED, 400);
    Operation run =
        start("executor", "Report", "waited_ms", 750.5, "redelivered", true, "delivery_count", 2);
    long started = now.toEpochMilli();
    end(run, FAILED, 90);

    Task task = task("Report");
    assertThat(task)
        .isEqualTo(
            new Task(
                "executor",
                "Report",
                WorkDocument.FAILING,
                2,
                1,
                1,
                0,
                0,
                started,
                started,
                started + 90,
                "java.io.IOException",
                "c-Report",
                90,
                400,
                1,
                750.5,
                false,
                0,
                0));
    WorkDocument work = statistics.work();
    assertThat(Documents.read(Documents.write(work), WorkDocument.class)).isEqualTo(work);
  }

  @Test
  void whatSucceedsAgainIsWellAndStillTellsItsLastFailure() {
    run("message", "Postman.onMessage", FAILED, 1);
    run("message", "Postman.onMessage", FAILED, 1);
    assertThat(task("Postman.onMessage").failuresInARow()).isEqualTo(2);
    run("message", "Postman.onMessage", new Outcome.Cancelled("cancelled"), 1);
    assertThat(task("Postman.onMessage").condition()).isEqualTo(WorkDocument.FAILING);
    run("message", "Postman.onMessage", COMPLETED, 1);

    Task task = task("Postman.onMessage");
    assertThat(task.condition()).isEqualTo(WorkDocument.WELL);
    assertThat(task.failuresInARow()).isZero();
    assertThat(task.lastFailureId()).isEqualTo("c-Postman.onMessage");
  }

  @Test
  void aTimerThatMissesStartsIsLateAndThenStopped() {
    timer("Timetable.leave", COMPLETED, 6, Duration.ofSeconds(10));
    assertThat(task("Timetable.leave").condition()).isEqualTo(WorkDocument.WELL);
    assertThat(task("Timetable.leave").usualIntervalMillis()).isEqualTo(10_000);

    now = now.plusSeconds(3);
    assertThat(task("Timetable.leave").condition()).isEqualTo(WorkDocument.LATE);
    assertThat(task("Timetable.leave").dueMillis()).isEqualTo(now.toEpochMilli() - 3_000);
    now = now.plusSeconds(28);
    assertThat(task("Timetable.leave").condition()).isEqualTo(WorkDocument.STOPPED);
    timer("Timetable.leave", COMPLETED, 1, Duration.ofSeconds(10));
    assertThat(task("Timetable.leave").condition()).isEqualTo(WorkDocument.WELL);
  }

  @Test
  void aTimerHeldUpByItsOwnRunIsLateAndNotStopped() {
    timer("Timetable.leave", COMPLETED, 6, Duration.ofSeconds(10));
    start("schedule", "Timetable.leave");
    now = now.plusSeconds(600);
    assertThat(task("Timetable.leave").condition()).isEqualTo(WorkDocument.LATE);
  }

  @Test
  void onlyTimersAreExpectedToStartAgain() {
    for (int i = 0; i < 10; i++) {
      run("message", "Postman.onMessage", COMPLETED, 10);
      now = now.plusSeconds(1);
    }
    now = now.plusSeconds(600);
    assertThat(task("Postman.onMessage").condition()).isEqualTo(WorkDocument.WELL);
    assertThat(task("Postman.onMessage").dueMillis()).isZero();
  }

  @Test
  void whatWillNotBeRepeatedBecauseItThrewHasStoppedUntilItIsStartedAgain() {
    end(start("executor", "Poller"), FAILED, 10, "repeats_ended", true);
    assertThat(task("Poller").condition()).isEqualTo(WorkDocument.STOPPED);
    assertThat(task("Poller").repeatsEnded()).isTrue();

    Operation again = start("executor", "Poller");
    assertThat(task("Poller").repeatsEnded()).isFalse();
    end(again, COMPLETED, 10);
    assertThat(task("Poller").condition()).isEqualTo(WorkDocument.WELL);
  }

  @Test
  void aRunThatTakesMuchLongerThanAllBeforeIsTold() {
    run("executor", "Quick", COMPLETED, 5_000);
    Operation quick = start("executor", "Quick");
    start("executor", "First");
    long began = now.toEpochMilli();
    now = now.plusSeconds(15);
    assertThat(task("Quick").condition()).isEqualTo(WorkDocument.WELL);
    now = now.plusSeconds(1);
    assertThat(task("Quick").condition()).isEqualTo(WorkDocument.LONG);
    assertThat(task("Quick").runningSinceMillis()).isEqualTo(began);
    assertThat(task("Quick").running()).isEqualTo(1);

    now = now.plusSeconds(283);
    assertThat(task("First").condition()).isEqualTo(WorkDocument.WELL);
    now = now.plusSeconds(2);
    assertThat(task("First").condition()).isEqualTo(WorkDocument.LONG);
    end(quick, COMPLETED, 300_000);
    assertThat(task("Quick").condition()).isEqualTo(WorkDocument.WELL);
  }

  @Test
  void theWorstStandFirst() {
    run("executor", "Well", COMPLETED, 1);
    run("executor", "Failing", FAILED, 1);
    end(start("executor", "Stopped"), FAILED, 1, "repeats_ended", true);
    run("executor", "Also well", COMPLETED, 1);
    assertThat(statistics.work().tasks())
        .extracting(Task::task)
        .containsExactly("Stopped", "Failing", "Also well", "Well");
  }

  @Test
  void aClockThatIsSetBackFailsNothing() {
    timer("Timetable.leave", COMPLETED, 6, Duration.ofSeconds(10));
    Operation before = start("executor", "Report");
    now = now.minusSeconds(7_200);
    assertThat(task("Timetable.leave").condition()).isEqualTo(WorkDocument.WELL);
    assertThat(task("Report").condition()).isEqualTo(WorkDocument.WELL);
    end(before, COMPLETED, 5);
    timer("Timetable.leave", COMPLETED, 1, Duration.ofSeconds(10));
    assertThat(task("Timetable.leave").condition()).isEqualTo(WorkDocument.WELL);
    assertThat(task("Report").running()).isZero();
  }

  @Test
  void tooManyTasksShareOneRow() {
    for (int i = 0; i < 1_000; i++) {
      run("executor", "Task" + i, COMPLETED, 1);
    }
    assertThat(statistics.work().tasks()).hasSize(201);
    Task others = task("_overflow");
    assertThat(others.kind()).isEqualTo("_overflow");
    assertThat(others.runs()).isEqualTo(800);
    assertThat(others.running()).isZero();
    assertThat(others.condition()).isEqualTo(WorkDocument.WELL);
  }

  @Test
  void hostileNamesAreCutAndKeptApart() {
    String longName = "\ud83d\ude00".repeat(5_000);
    run("executor", longName, COMPLETED, 1);
    run("executor", "<b>#{1+1}</b>\u202e\u0000", COMPLETED, 1);
    run("executor", "", COMPLETED, 1);
    end(
        start("executor", "thrown"),
        new Outcome.Failed("x".repeat(100_000), ErrorKind.PROGRAMMER, null),
        1);
    Operation odd =
        new Operation(
            OperationKind.TASK, "odd", 0, EventContext.empty(), Fields.of("task_kind", 7));
    statistics.onStart(odd);
    end(odd, FAILED, 1, "repeats_ended", "yes", "waited_ms", Double.NaN);

    WorkDocument work = statistics.work();
    assertThat(work.tasks()).hasSize(5).allSatisfy(each -> assertThat(each.runs()).isEqualTo(1));
    assertThat(work.tasks())
        .allSatisfy(each -> assertThat(each.task().length()).isLessThanOrEqualTo(200));
    assertThat(task("thrown").lastErrorType()).hasSize(200);
    assertThat(task("odd").kind()).isEqualTo("other");
    assertThat(task("odd").lastFailureId()).isEmpty();
    assertThat(Documents.read(Documents.write(work), WorkDocument.class).tasks()).hasSize(5);
  }

  @Test
  void numbersThatAreNoneAreNoWait() {
    end(start("message", "Postman", "waited_ms", Double.POSITIVE_INFINITY), COMPLETED, 1);
    end(start("message", "Postman", "waited_ms", -5), COMPLETED, 1);
    assertThat(task("Postman").longestWaitMillis()).isZero();
  }

  @Test
  void nothingIsLostBetweenThreads() throws InterruptedException {
    int threads = 8;
    CountDownLatch done = new CountDownLatch(threads);
    for (int t = 0; t < threads; t++) {
      new Thread(
              () -> {
                for (int i = 0; i < 5_000; i++) {
                  Operation run = start("executor", "T" + i % 3);
                  statistics.onStop(
                      new CompletedOperation(
                          run, run.context(), 1_000, 0, COMPLETED, run.fields()));
                }
                done.countDown();
              })
          .start();
    }
    assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(statistics.work().tasks().stream().mapToLong(Task::runs).sum()).isEqualTo(40_000);
    assertThat(statistics.work().tasks()).allSatisfy(each -> assertThat(each.running()).isZero());
  }
}
