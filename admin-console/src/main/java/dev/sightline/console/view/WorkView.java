package dev.sightline.console.view;

import dev.sightline.manage.WorkDocument;
import dev.sightline.manage.WorkDocument.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The work beside the requests.
 *
 * @param none whether nothing has run yet
 * @param verdict all tasks together
 * @param summary the same in words
 * @param since since when it is counted
 * @param tabs kinds to choose from
 * @param rows those asked for, worst first
 */
public record WorkView(
    boolean none, State verdict, String summary, Moment since, List<Tab> tabs, List<WorkRow> rows) {

  public WorkView {
    tabs = List.copyOf(tabs);
    rows = List.copyOf(rows);
  }

  public static WorkView of(String app, WorkDocument work, WorkFilter filter, Instant now) {
    List<Task> tasks = work.tasks();
    return new WorkView(
        tasks.isEmpty(),
        verdict(tasks),
        summary(tasks),
        Moment.of(work.sinceMillis(), now),
        tabs(app, tasks, filter),
        tasks.stream()
            .filter(filter::matches)
            .sorted(Comparator.comparingInt(WorkView::rank))
            .map(task -> WorkRow.of(app, task, now))
            .toList());
  }

  /** 0 for the worst. */
  static int rank(Task task) {
    int rank = WorkDocument.WORST_FIRST.indexOf(task.condition());
    return rank < 0 ? WorkDocument.WORST_FIRST.size() : rank;
  }

  private static State verdict(List<Task> tasks) {
    return tasks.stream()
        .min(Comparator.comparingInt(WorkView::rank))
        .filter(worst -> !isWell(worst))
        .map(WorkRow::state)
        .orElseGet(() -> State.good("All well"));
  }

  private static boolean isWell(Task task) {
    return rank(task) >= WorkDocument.WORST_FIRST.indexOf(WorkDocument.WELL);
  }

  private static String summary(List<Task> tasks) {
    List<String> told = new ArrayList<>();
    tell(told, tasks, WorkDocument.STOPPED, " stopped");
    tell(told, tasks, WorkDocument.LATE, " late");
    tell(told, tasks, WorkDocument.FAILING, " failed last time");
    tell(told, tasks, WorkDocument.LONG, " running unusually long");
    if (told.isEmpty()) {
      return tasks.size() == 1
          ? "The one task is well."
          : "All " + tasks.size() + " tasks are well.";
    }
    return String.join(", ", told) + ".";
  }

  private static String of(List<Task> tasks) {
    return " of " + tasks.size() + (tasks.size() == 1 ? " task" : " tasks");
  }

  private static void tell(List<String> told, List<Task> tasks, String condition, String words) {
    long count = tasks.stream().filter(each -> each.condition().equals(condition)).count();
    if (count > 0) {
      told.add(Amounts.count(count) + (told.isEmpty() ? of(tasks) : "") + words);
    }
  }

  private static List<Tab> tabs(String app, List<Task> tasks, WorkFilter filter) {
    Map<String, Integer> counts = new TreeMap<>();
    tasks.stream()
        .filter(filter::hasText)
        .forEach(each -> counts.merge(each.kind(), 1, Integer::sum));
    counts.putIfAbsent(filter.kind(), 0);
    counts.remove("");
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    List<Tab> tabs = new ArrayList<>();
    tabs.add(tab(app, filter, "", "All", all));
    counts.forEach((kind, count) -> tabs.add(tab(app, filter, kind, WorkRow.kind(kind), count)));
    return tabs;
  }

  private static Tab tab(String app, WorkFilter filter, String kind, String label, int count) {
    String href =
        Link.to("work").with("app", app).with("kind", kind).with("q", filter.text()).toString();
    return new Tab(label, Amounts.count(count), href, kind.equals(filter.kind()));
  }
}
