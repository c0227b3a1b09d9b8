package dev.sightline.console.view;

import dev.sightline.manage.WorkDocument;
import dev.sightline.manage.WorkDocument.Task;
import java.time.Instant;
import java.util.Locale;

/**
 * One task beside the requests.
 *
 * @param state how it is doing
 * @param task its name
 * @param kind what makes it run
 * @param rhythm how often it starts; may be empty
 * @param note why it is in that state; empty when nothing is wrong
 * @param lastStart when it last began
 * @param took how long the run took that ended last
 * @param lastSuccess when it last returned
 * @param lastFailure when it last threw
 * @param error simple name of what it threw; empty for none
 * @param errorName whole name of it
 * @param errorHref everything under the correlation ID of that run; empty when it has none
 * @param running how many of it run now; empty for none
 * @param oldest how long the oldest of these has been running
 * @param runs how many ended
 * @param failures how many of these threw; empty for none
 * @param longest the longest run that ended
 * @param waited the longest wait before a start; empty where it is short
 * @param redelivered messages delivered before; empty for none
 */
public record WorkRow(
    State state,
    String task,
    String kind,
    String rhythm,
    String note,
    Moment lastStart,
    String took,
    Moment lastSuccess,
    Moment lastFailure,
    String error,
    String errorName,
    String errorHref,
    String running,
    String oldest,
    String runs,
    String failures,
    String longest,
    String waited,
    String redelivered) {
  private static final double SHORT_WAIT_MILLIS = 100;
  private static final String OVERFLOW = "_overflow";

  static WorkRow of(String app, Task task, Instant now) {
    String id = task.lastFailureId();
    Link timeline = Link.to("correlation").with("app", app).with("id", id);
    TypeName error = TypeName.of(task.lastErrorType());
    boolean busy = task.running() > 0;
    return new WorkRow(
        state(task),
        task.task().equals(OVERFLOW) ? "All further tasks" : Visible.name(task.task()),
        kind(task.kind()),
        WorkNote.rhythm(task),
        WorkNote.of(task, now),
        moment(task.lastStartMillis(), now),
        task.runs() > 0 ? "took " + duration(task.lastDurationMillis()) : "",
        moment(task.lastSuccessMillis(), now),
        moment(task.lastFailureMillis(), now),
        error.simpleName(),
        Visible.name(task.lastErrorType()),
        id.isEmpty() ? "" : timeline.toString(),
        busy ? Amounts.count(task.running()) : "",
        busy ? age(task, now) : "",
        Amounts.count(task.runs()),
        task.failures() > 0 ? Amounts.count(task.failures()) + " failed" : "",
        task.runs() > 0 ? duration(task.longestDurationMillis()) : "–",
        task.longestWaitMillis() >= SHORT_WAIT_MILLIS
            ? "waited " + Amounts.duration(task.longestWaitMillis())
            : "",
        task.redeliveries() > 0 ? Amounts.count(task.redeliveries()) + " redelivered" : "");
  }

  static State state(Task task) {
    return switch (task.condition()) {
      case WorkDocument.STOPPED -> State.act("Stopped");
      case WorkDocument.LATE -> State.warn("Late");
      case WorkDocument.FAILING ->
          task.failuresInARow() > 1 ? State.bad("Failing") : State.bad("Failed");
      case WorkDocument.LONG -> State.warn("Long run");
      default -> well(task);
    };
  }

  private static State well(Task task) {
    if (task.running() > 0) {
      return State.good("Running");
    }
    return State.good(task.usualIntervalMillis() > 0 ? "On time" : "OK");
  }

  /** A kind as a word: {@code Schedule}. */
  static String kind(String label) {
    String visible = Visible.name(label);
    if (label.equals(OVERFLOW) || visible.isEmpty()) {
      return "Of any kind";
    }
    return visible.substring(0, 1).toUpperCase(Locale.ROOT) + visible.substring(1);
  }

  private static Moment moment(long millis, Instant now) {
    return millis <= 0 ? new Moment("–", "", "") : Moment.of(millis, now);
  }

  private static String age(Task task, Instant now) {
    long age = Math.max(0, now.toEpochMilli() - task.runningSinceMillis());
    return (task.running() > 1 ? "oldest " : "for ") + Amounts.span(age);
  }

  private static String duration(double millis) {
    return millis > 0 && millis < 0.05 ? "< 0.1 ms" : Amounts.duration(millis);
  }
}
