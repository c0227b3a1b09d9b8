package dev.sightline.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.console.fake.FakeWork;
import dev.sightline.manage.WorkDocument;
import dev.sightline.manage.WorkDocument.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkViewTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:55:30Z");
  private static final WorkFilter ALL = new WorkFilter("", "");
  private final FakeWork fake = new FakeWork(NOW.toEpochMilli());

  private static WorkView view(List<Task> tasks, WorkFilter filter) {
    long now = NOW.toEpochMilli();
    return WorkView.of("shop", new WorkDocument(now, now - 3_600_000, tasks), filter, NOW);
  }

  private WorkRow row(String task) {
    return view(fake.trouble(), ALL).rows().stream()
        .filter(each -> each.task().equals(task))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void putsTheWorstFirstWhateverTheOrderItGets() {
    List<Task> mixed = new ArrayList<>(fake.trouble());
    Collections.reverse(mixed);
    WorkView view = view(mixed, ALL);
    assertThat(view.rows())
        .extracting(each -> each.state().word())
        .containsExactly(
            "Stopped", "Stopped", "Late", "Failing", "Long run", "OK", "Running", "On time");
    assertThat(view.verdict()).isEqualTo(State.act("Stopped"));
    assertThat(view.summary())
        .isEqualTo("2 of 8 tasks stopped, 1 late, 1 failed last time, 1 running unusually long.");
  }

  @Test
  void saysWhyATaskIsInItsState() {
    assertThat(row("CatalogPoller").note())
        .isEqualTo("It threw HttpTimeoutException: its executor will not repeat it again.");
    assertThat(row("StockSync.pull").note())
        .isEqualTo("8 starts missed: due 36 min ago. Its last run threw LedgerLockedException.");
    assertThat(row("StockSync.pull").rhythm()).isEqualTo("every 5 min");
    assertThat(row("PriceRefresh.refresh").note())
        .isEqualTo("Should have started 25 s ago; its last run has not ended.");
    assertThat(row("OrderListener.onMessage").note()).isEqualTo("The last 14 runs failed.");
    assertThat(row("ThumbnailRenderer").note())
        .isEqualTo("Running for 12 min; none that ended took longer than 14.0 s.");
    assertThat(row("Heartbeat.beat").note()).isEmpty();
    assertThat(row("Heartbeat.beat").rhythm()).isEqualTo("every 2 s");
    assertThat(row("SearchIndexer").rhythm()).isEmpty();
  }

  @Test
  void leadsFromTheLastFailureToItsTimeline() {
    WorkRow failing = row("OrderListener.onMessage");
    assertThat(failing.errorHref())
        .isEqualTo("correlation?app=shop&id=0b9f21c4-5d3e-4c1a-9a77-2f6c1d84e0b2");
    assertThat(failing.error()).isEqualTo("PaymentDeclinedException");
    assertThat(failing.redelivered()).isEqualTo("236 redelivered");
    assertThat(failing.waited()).isEqualTo("waited 42.3 s");
    assertThat(row("ThumbnailRenderer").errorHref()).isEmpty();
    assertThat(row("ThumbnailRenderer").oldest()).isEqualTo("oldest 12 min");
    assertThat(row("SearchIndexer").lastFailure()).isEqualTo(new Moment("–", "", ""));
  }

  @Test
  void filtersByKindAndTextAndKeepsBothInItsLinks() {
    WorkView view = view(fake.trouble(), new WorkFilter("schedule", "PRICE"));
    assertThat(view.rows()).extracting(WorkRow::task).containsExactly("PriceRefresh.refresh");
    assertThat(view.tabs())
        .containsExactly(
            new Tab("All", "1", "work?app=shop&q=PRICE", false),
            new Tab("Schedule", "1", "work?app=shop&kind=schedule&q=PRICE", true));
    assertThat(view(fake.trouble(), new WorkFilter("", "declined")).rows()).hasSize(1);
    assertThat(view.summary()).startsWith("2 of 8 tasks stopped");
  }

  @Test
  void offersEveryKindThereIs() {
    assertThat(view(fake.trouble(), ALL).tabs())
        .extracting(each -> each.label() + " " + each.count())
        .containsExactly("All 8", "Asynchronous 1", "Executor 3", "Message 1", "Schedule 3");
    WorkView none = view(fake.trouble(), new WorkFilter("batch", ""));
    assertThat(none.rows()).isEmpty();
    assertThat(none.tabs()).extracting(Tab::label).contains("Batch");
  }

  @Test
  void isCalmWhenNothingIsWrong() {
    WorkView view = view(fake.well(), ALL);
    assertThat(view.verdict()).isEqualTo(State.good("All well"));
    assertThat(view.summary()).isEqualTo("All 2 tasks are well.");
    assertThat(view(fake.well().subList(0, 1), ALL).summary()).isEqualTo("The one task is well.");
    assertThat(view(List.of(), ALL).none()).isTrue();
  }

  @Test
  void callsTheOverflowWhatItIs() {
    Task beat = fake.well().get(0);
    Task overflow =
        new Task(
            "_overflow",
            "_overflow",
            "well",
            7,
            0,
            0,
            0,
            0,
            beat.lastStartMillis(),
            0,
            0,
            "",
            "",
            0.01,
            0.01,
            0,
            0,
            false,
            0,
            0);
    WorkRow row = view(List.of(overflow), ALL).rows().get(0);
    assertThat(row.task()).isEqualTo("All further tasks");
    assertThat(row.kind()).isEqualTo("Of any kind");
    assertThat(row.took()).isEqualTo("took < 0.1 ms");
  }

  @Test
  void flagsOnTheOverviewWhatDoesNotGoAwayByItself() {
    long now = NOW.toEpochMilli();
    WorkDocument work = new WorkDocument(now, now, fake.trouble());
    assertThat(WorkFindings.of("shop", work, NOW))
        .extracting(Finding::title)
        .containsExactly(
            "CatalogPoller does not run any more",
            "StockSync.pull does not run any more",
            "PriceRefresh.refresh has not started on time",
            "OrderListener.onMessage fails each time",
            "1 more task needs a look");
    assertThat(WorkFindings.of("shop", work, NOW).get(2).detail())
        .isEqualTo("Usually every 60 s. Should have started 25 s ago; its last run has not ended.");
    assertThat(WorkFindings.of("shop", work, NOW).get(1).href())
        .isEqualTo("work?app=shop&kind=schedule&q=StockSync.pull");
    Task once =
        new Task(
            "message", "Postman", "failing", 9, 2, 2, 0, 0, now, now, now, "x.Y", "id", 1, 1, 0, 0,
            false, 0, 0);
    assertThat(WorkFindings.of("shop", new WorkDocument(now, now, List.of(once)), NOW)).isEmpty();
  }

  @Test
  void tellsOfATimerThatFailedAndNeverCameBack() {
    assertThat(findings(failedOnce("schedule", 9))).isEmpty();
    assertThat(findings(failedOnce("executor", 11))).isEmpty();
    Finding finding = findings(failedOnce("schedule", 11)).get(0);
    assertThat(finding.title()).isEqualTo("Timetable.breakDown has not run since it failed");
    assertThat(finding.detail()).isEqualTo("Its last run failed. It has not started again since.");
  }

  private static List<Finding> findings(Task task) {
    return WorkFindings.of("shop", new WorkDocument(1, 1, List.of(task)), NOW);
  }

  private static Task failedOnce(String kind, int minutesAgo) {
    long at = NOW.toEpochMilli() - minutesAgo * 60_000L;
    return new Task(
        kind,
        "Timetable.breakDown",
        "failing",
        1,
        1,
        1,
        0,
        0,
        at,
        0,
        at,
        "x.Y",
        "id",
        1,
        1,
        0,
        0,
        false,
        0,
        0);
  }
}
