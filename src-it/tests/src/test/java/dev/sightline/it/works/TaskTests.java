package dev.sightline.it.works;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.it.http.Http;
import dev.sightline.it.output.Scrape;
import dev.sightline.it.server.ServerKind;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What is told of tasks, and measured. */
abstract class TaskTests extends OnWorks {
  private static final String[] LEAVING = {"task", "Timetable.leave", "kind", "schedule"};
  private static final String[] BROKEN = {"task", "Timetable.breakDown", "kind", "schedule"};
  private static final String[] HOLDING = {"task", "Threads.Holding", "kind", "executor"};

  TaskTests(ServerKind kind) {
    super(kind);
  }

  /** Since the server started: a timer that throws may not run again soon. */
  private JsonObject first(String event, String task) {
    List<JsonObject> found = List.of();
    for (int i = 0; i < 100 && found.isEmpty(); i++) {
      pause();
      found = output.since(0).stream().filter(event(event, "task", task)).toList();
    }
    assertThat(found).isNotEmpty();
    return found.get(0);
  }

  private Scrape await(Predicate<Scrape> wanted) {
    Scrape scrape = scrape();
    for (int i = 0; i < 150 && !wanted.test(scrape); i++) {
      pause();
      scrape = scrape();
    }
    return scrape;
  }

  @Test
  void eachRunOfATimerHasACorrelationOfItsOwn() {
    JsonObject said = line("timer", said("leaving on time"));
    String correlation = said.getString("correlation_id", "");
    assertThat(correlation).isNotEmpty();
    JsonObject end =
        line("end", event("task_completed", "task", "Timetable.leave").and(of(correlation)));
    assertThat(end.getString("trace_id")).isEqualTo(said.getString("trace_id"));
    assertThat(end.getString("task_kind")).isEqualTo("schedule");
  }

  @Test
  void aTimerThatThrowsIsAFailureAndAnError() {
    JsonObject failed = first("task_failed", "Timetable.breakDown");
    assertThat(failed.getString("error_type")).isEqualTo("java.lang.IllegalStateException");
    assertThat(failed.getJsonObject("exception").getString("message")).isEqualTo("broke down");

    Scrape scrape = await(each -> each.sum("task_failures_total", BROKEN) > 0);
    assertThat(scrape.sum("task_failures_total", BROKEN)).isPositive();
    assertThat(scrape.sum("errors_total", "type", "java.lang.IllegalStateException")).isPositive();
    assertThat(scrape.sum("task_failures_total", LEAVING)).isZero();
  }

  @Test
  void runsAreCountedAndTimed() {
    double before = scrape().sum("task_runs_total", LEAVING);
    Scrape scrape = await(each -> each.sum("task_runs_total", LEAVING) > before);

    assertThat(scrape.sum("task_runs_total", LEAVING)).isGreaterThan(before);
    assertThat(scrape.sum("task_duration_seconds_count", LEAVING))
        .isEqualTo(scrape.sum("task_runs_total", LEAVING));
    assertThat(scrape.sum("task_running", LEAVING)).isZero();
  }

  @Test
  void whatRunsLongIsSeenWhileItRuns() {
    ask("/works/api/threads/held/2000", Http.newId());

    Scrape during = await(each -> each.sum("task_oldest_age_seconds", HOLDING) > 0.5);
    assertThat(during.sum("task_running", HOLDING)).isEqualTo(2);
    assertThat(during.sum("task_oldest_age_seconds", HOLDING)).isBetween(0.5, 2.5);
    assertThat(during.series("task_queue_depth", "executor", "executor")).hasSize(1);

    Scrape after = await(each -> each.sum("task_running", HOLDING) == 0);
    assertThat(after.sum("task_running", HOLDING)).isZero();
    assertThat(after.sum("task_oldest_age_seconds", HOLDING)).isZero();
    assertThat(after.sum("task_queue_depth", "executor", "executor")).isZero();
  }
}
