package dev.sightline.console.view;

import dev.sightline.manage.WorkDocument;
import dev.sightline.manage.WorkDocument.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What of the work beside the requests needs attention. */
final class WorkFindings {
  private static final int MAX_TASKS = 4;
  private static final int FAILURES_IN_A_ROW = 3;
  private static final long GIVEN_UP_MILLIS = 600_000;
  private static final long STUCK_MILLIS = 300_000;

  private WorkFindings() {}

  static List<Finding> of(String app, WorkDocument work, Instant now) {
    List<Task> flagged =
        work.tasks().stream()
            .filter(each -> needsAttention(each, now))
            .sorted(Comparator.comparingInt(WorkView::rank))
            .toList();
    List<Finding> found = new ArrayList<>();
    flagged.stream().limit(MAX_TASKS).forEach(each -> found.add(finding(app, each, now)));
    if (flagged.size() > MAX_TASKS) {
      int more = flagged.size() - MAX_TASKS;
      String title = more + (more == 1 ? " more task needs" : " more tasks need") + " a look";
      State state = WorkRow.state(flagged.get(MAX_TASKS));
      found.add(Finding.of(state, title, "", Link.to("work").with("app", app)));
    }
    return found;
  }

  private static boolean needsAttention(Task task, Instant now) {
    return switch (task.condition()) {
      case WorkDocument.STOPPED, WorkDocument.LATE -> true;
      case WorkDocument.FAILING ->
          task.failuresInARow() >= FAILURES_IN_A_ROW
              || (WorkNote.isGivenUp(task)
                  && now.toEpochMilli() - task.lastFailureMillis() >= GIVEN_UP_MILLIS);
      case WorkDocument.LONG -> now.toEpochMilli() - task.runningSinceMillis() >= STUCK_MILLIS;
      default -> false;
    };
  }

  private static Finding finding(String app, Task task, Instant now) {
    String name = Visible.name(task.task());
    Link link = Link.to("work").with("app", app).with("kind", task.kind()).with("q", task.task());
    return new Finding(
        WorkRow.state(task),
        title(task, name),
        detail(task, now),
        since(task, now),
        link.toString());
  }

  private static String detail(Task task, Instant now) {
    String rhythm = WorkNote.rhythm(task);
    return (rhythm.isEmpty() ? "" : "Usually " + rhythm + ". ") + WorkNote.of(task, now);
  }

  private static String title(Task task, String name) {
    return switch (task.condition()) {
      case WorkDocument.STOPPED -> name + " does not run any more";
      case WorkDocument.LATE -> name + " has not started on time";
      case WorkDocument.FAILING ->
          name + (WorkNote.isGivenUp(task) ? " has not run since it failed" : " fails each time");
      default -> name + " runs unusually long";
    };
  }

  private static Moment since(Task task, Instant now) {
    return switch (task.condition()) {
      case WorkDocument.STOPPED -> Moment.of(task.lastStartMillis(), now);
      case WorkDocument.FAILING -> Moment.of(task.lastFailureMillis(), now);
      case WorkDocument.LONG -> Moment.of(task.runningSinceMillis(), now);
      default -> Finding.NO_TIME;
    };
  }
}
