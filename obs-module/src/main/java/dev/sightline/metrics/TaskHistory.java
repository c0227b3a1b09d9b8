package dev.sightline.metrics;

import dev.sightline.event.CompletedOperation;
import dev.sightline.event.FieldNames;
import dev.sightline.event.Operation;
import dev.sightline.event.Outcome;
import dev.sightline.event.TaskKind;
import dev.sightline.manage.WorkDocument;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** What one task did since the start, and how it is doing. Safe for all threads. */
final class TaskHistory {
  private static final int MOST_CHARS = 200;
  private static final double LONG_RUN_MILLIS = 300_000;
  private static final double LEAST_LONG_RUN_MILLIS = 10_000;

  private final String kind;
  private final String task;
  private final RunningTasks running;
  private final StartRhythm rhythm = new StartRhythm();

  private long runs;
  private long failures;
  private long failuresInARow;
  private long lastStart;
  private long lastSuccess;
  private long lastFailure;
  private String lastErrorType = "";
  private String lastFailureId = "";
  private double lastDuration;
  private double longestDuration;
  private long redeliveries;
  private double longestWait;
  private boolean repeatsEnded;

  TaskHistory(String kind, String task, InstantSource clock) {
    this.kind = kind;
    this.task = task;
    this.running = new RunningTasks(clock);
  }

  synchronized void started(Operation run) {
    running.begin(run.startedMicros());
    lastStart = run.startedMicros() / 1_000;
    rhythm.started(lastStart);
    repeatsEnded = false;
    if (Boolean.TRUE.equals(run.fields().get(FieldNames.REDELIVERED))) {
      redeliveries++;
    }
    if (run.fields().get(FieldNames.WAITED_MS) instanceof Number waited) {
      longestWait = Math.max(longestWait, finite(waited.doubleValue()));
    }
  }

  synchronized void ended(CompletedOperation run) {
    running.end(run.start().startedMicros());
    runs++;
    lastDuration = Math.max(0, run.durationMillis());
    longestDuration = Math.max(longestDuration, lastDuration);
    long ended = run.start().startedMicros() / 1_000 + Math.round(lastDuration);
    if (run.outcome() instanceof Outcome.Failed failed) {
      failures++;
      failuresInARow++;
      lastFailure = ended;
      lastErrorType = bounded(failed.errorType());
      lastFailureId = bounded(correlation(run));
      repeatsEnded = Boolean.TRUE.equals(run.fields().get(FieldNames.REPEATS_ENDED));
    } else if (run.outcome() instanceof Outcome.Completed) {
      failuresInARow = 0;
      lastSuccess = ended;
    }
  }

  private static @Nullable String correlation(CompletedOperation run) {
    String atEnd = run.context().correlationId();
    return atEnd == null ? run.start().context().correlationId() : atEnd;
  }

  private static double finite(double millis) {
    return Double.isFinite(millis) ? millis : 0;
  }

  private static String bounded(@Nullable String text) {
    return text == null ? "" : text.substring(0, Math.min(text.length(), MOST_CHARS));
  }

  /** How it is at that time, milliseconds since the epoch. */
  synchronized WorkDocument.Task document(long now) {
    return new WorkDocument.Task(
        kind,
        task,
        condition(now),
        runs,
        failures,
        failuresInARow,
        (long) running.running(),
        running.oldestMicros() / 1_000,
        lastStart,
        lastSuccess,
        lastFailure,
        lastErrorType,
        lastFailureId,
        lastDuration,
        longestDuration,
        redeliveries,
        longestWait,
        repeatsEnded,
        isTimer() ? rhythm.usualMillis() : 0,
        isTimer() ? rhythm.dueMillis() : 0);
  }

  private boolean isTimer() {
    return kind.equals(TaskKind.SCHEDULE.label());
  }

  private String condition(long now) {
    boolean idle = running.running() == 0;
    if (idle && (repeatsEnded || (isTimer() && rhythm.isStopped(now)))) {
      return WorkDocument.STOPPED;
    } else if (isTimer() && rhythm.isLate(now)) {
      return WorkDocument.LATE;
    } else if (failuresInARow > 0) {
      return WorkDocument.FAILING;
    }
    return running.oldestAgeSeconds() * 1e3 > longRun() ? WorkDocument.LONG : WorkDocument.WELL;
  }

  private double longRun() {
    return longestDuration == 0
        ? LONG_RUN_MILLIS
        : Math.max(3 * longestDuration, LEAST_LONG_RUN_MILLIS);
  }
}
