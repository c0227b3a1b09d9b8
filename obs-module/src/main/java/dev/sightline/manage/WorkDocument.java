package dev.sightline.manage;

import java.util.List;

/**
 * The work of one application beside its requests: tasks of executors, asynchronous methods,
 * timers, messages.
 *
 * @param asOfMillis when it was read, milliseconds since the epoch
 * @param sinceMillis since when it is counted, milliseconds since the epoch
 * @param tasks worst first, by name among equals
 */
public record WorkDocument(long asOfMillis, long sinceMillis, List<Task> tasks) {
  /** It should run again and will not, or has not for several intervals. */
  public static final String STOPPED = "stopped";

  /** It should have started by now, as its last starts tell. */
  public static final String LATE = "late";

  /** Its last run failed. */
  public static final String FAILING = "failing";

  /** One of its runs takes much longer than any that ended. */
  public static final String LONG = "long";

  /** Nothing is wrong with it. */
  public static final String WELL = "well";

  /** All conditions, worst first. */
  public static final List<String> WORST_FIRST = List.of(STOPPED, LATE, FAILING, LONG, WELL);

  public WorkDocument {
    tasks = List.copyOf(tasks);
  }

  /**
   * What one task did since the start. Times are milliseconds since the epoch, 0 for never or
   * unknown.
   *
   * @param kind what makes it run, as on its events, or {@code _overflow} for all tasks together
   *     that are too many
   * @param task its name
   * @param condition one of {@link #WORST_FIRST}
   * @param runs runs that ended
   * @param failures those that threw
   * @param failuresInARow those that threw since the last one that did not
   * @param running runs that have begun and not ended
   * @param runningSinceMillis when the oldest of these began
   * @param lastStartMillis when one last began
   * @param lastSuccessMillis when one last returned
   * @param lastFailureMillis when one last threw
   * @param lastErrorType class of what it threw; empty for none
   * @param lastFailureId correlation ID of that run; empty for none
   * @param lastDurationMillis of the run that ended last
   * @param longestDurationMillis of those that ended
   * @param redeliveries messages that had been delivered before
   * @param longestWaitMillis longest time between hand-over or sending and the start
   * @param repeatsEnded whether it was to be repeated and will not be, because it threw
   * @param usualIntervalMillis usual time between two starts of a timer; 0 where none is usual
   * @param dueMillis when a timer should have started again at the latest, as its last starts tell
   */
  public record Task(
      String kind,
      String task,
      String condition,
      long runs,
      long failures,
      long failuresInARow,
      long running,
      long runningSinceMillis,
      long lastStartMillis,
      long lastSuccessMillis,
      long lastFailureMillis,
      String lastErrorType,
      String lastFailureId,
      double lastDurationMillis,
      double longestDurationMillis,
      long redeliveries,
      double longestWaitMillis,
      boolean repeatsEnded,
      long usualIntervalMillis,
      long dueMillis) {}
}
