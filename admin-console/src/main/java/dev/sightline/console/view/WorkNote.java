package dev.sightline.console.view;

import dev.sightline.event.TaskKind;
import dev.sightline.manage.WorkDocument;
import dev.sightline.manage.WorkDocument.Task;
import java.time.Instant;

/** Why a task is in the state it is in, in a few words. */
final class WorkNote {
  private WorkNote() {}

  /** The reason; empty when nothing is wrong. */
  static String of(Task task, Instant now) {
    return switch (task.condition()) {
      case WorkDocument.STOPPED -> task.repeatsEnded() ? repeatsEnded(task) : missed(task, now);
      case WorkDocument.LATE -> late(task, now);
      case WorkDocument.FAILING -> failing(task);
      case WorkDocument.LONG -> longRun(task, now);
      default -> "";
    };
  }

  /** How often a timer starts, such as {@code every 2 s}; empty where nothing is usual. */
  static String rhythm(Task task) {
    long millis = task.usualIntervalMillis();
    if (millis <= 0) {
      return "";
    }
    return "every "
        + (millis < 1_000 ? millis + " ms" : Amounts.span(Math.round(millis / 1e3) * 1_000));
  }

  private static String repeatsEnded(Task task) {
    return "It threw " + error(task) + ": its executor will not repeat it again.";
  }

  private static String missed(Task task, Instant now) {
    long missed = Math.max(1, overdue(task, now) / Math.max(1, task.usualIntervalMillis()) + 1);
    return Amounts.count(missed)
        + (missed == 1 ? " start missed: due " : " starts missed: due ")
        + Amounts.span(overdue(task, now))
        + " ago."
        + (task.failuresInARow() > 0 ? " Its last run threw " + error(task) + "." : "");
  }

  private static String late(Task task, Instant now) {
    return "Should have started "
        + Amounts.span(overdue(task, now))
        + " ago"
        + (task.running() > 0 ? "; its last run has not ended." : ".");
  }

  private static String failing(Task task) {
    String failed =
        task.failuresInARow() > 1
            ? "The last " + Amounts.count(task.failuresInARow()) + " runs failed."
            : "Its last run failed.";
    return isGivenUp(task) ? failed + " It has not started again since." : failed;
  }

  /** Whether it is a timer of unknown rhythm that has done nothing since it failed. */
  static boolean isGivenUp(Task task) {
    return task.kind().equals(TaskKind.SCHEDULE.label())
        && task.usualIntervalMillis() <= 0
        && task.failuresInARow() > 0
        && task.running() <= 0;
  }

  private static String longRun(Task task, Instant now) {
    long age = Math.max(0, now.toEpochMilli() - task.runningSinceMillis());
    return "Running for "
        + Amounts.span(age)
        + (task.runs() > 0
            ? "; none that ended took longer than "
                + Amounts.duration(task.longestDurationMillis())
                + "."
            : "; none has ended yet.");
  }

  private static String error(Task task) {
    return TypeName.of(task.lastErrorType()).simpleName();
  }

  private static long overdue(Task task, Instant now) {
    return Math.max(0, now.toEpochMilli() - task.dueMillis());
  }
}
