package dev.sightline.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.console.fake.FakeApplication;
import dev.sightline.console.fake.FakeApplications;
import dev.sightline.console.source.ApplicationRef;
import dev.sightline.console.source.Reading;
import dev.sightline.manage.Documents;
import dev.sightline.manage.ErrorGroupPage;
import dev.sightline.manage.WorkDocument;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverviewViewTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:55:30Z");
  private final FakeApplications all = new FakeApplications(NOW.toEpochMilli());

  private static ApplicationAnswers answers(FakeApplication app) {
    return new ApplicationAnswers(
        new ApplicationRef(app.getName(), app.getName(), "/" + app.getName()),
        new Reading.Available<>(app.description()),
        new Reading.Available<>(app.overview()),
        new Reading.Available<>(app.health()),
        new Reading.Available<>(
            Documents.read(app.errorGroups("open", "", 0, 50), ErrorGroupPage.class)),
        new Reading.Available<>(Documents.read(app.getWork(), WorkDocument.class)));
  }

  @Test
  void putsTheWorstFirst() {
    OverviewView view = OverviewView.of(answers(all.shop()), "", NOW);
    assertThat(view.findings())
        .extracting(finding -> finding.state().word())
        .containsExactly(
            "Down",
            "Failing",
            "Regressed",
            "Stopped",
            "Stopped",
            "New",
            "Failing",
            "Slower",
            "Late",
            "Long run",
            "Dropped");
    assertThat(view.findings().get(2).href()).isEqualTo("error?app=shop&group=5f2c9a1e7b3d");
  }

  @Test
  void isCalmAboutAnApplicationThatIsWell() {
    OverviewView view = OverviewView.of(answers(all.billing()), "", NOW);
    assertThat(view.findings()).isEmpty();
    assertThat(view.stats()).hasSize(5).allMatch(stat -> stat.tone().equals("plain"));
    assertThat(ApplicationRow.of(answers(all.billing()), true, NOW).state().tone())
        .isEqualTo("good");
  }

  @Test
  void drawsNothingForAnApplicationThatHasDoneNothing() {
    OverviewView view = OverviewView.of(answers(all.inventory()), "", NOW);
    assertThat(view.findings()).isEmpty();
    assertThat(view.chart()).hasValueSatisfying(chart -> assertThat(chart.isEmpty()).isTrue());
    assertThat(view.routes().rows()).isEmpty();
  }

  @Test
  void sortsRoutesByTheColumnAskedForAndByRequestsOtherwise() {
    assertThat(
            OverviewView.of(answers(all.shop()), "failed", NOW).routes().rows().get(0).failures())
        .isEqualTo("1,904");
    assertThat(OverviewView.of(answers(all.shop()), "'; drop", NOW).routes().rows().get(0).route())
        .isEqualTo("/api/orders/{id}");
  }

  @Test
  void showsWhatItCanWhenPartsCannotBeRead() {
    ApplicationAnswers whole = answers(all.shop());
    ApplicationAnswers half =
        new ApplicationAnswers(
            whole.application(),
            whole.description(),
            new Reading.Unreachable<>("No answer within 3000 ms."),
            whole.health(),
            new Reading.Unreachable<>("It failed with java.lang.Error."),
            new Reading.Unreachable<>("No answer within 3000 ms."));
    OverviewView view = OverviewView.of(half, "", NOW);
    assertThat(view.findings())
        .extracting(Finding::title)
        .contains(
            "Traffic cannot be read", "Errors cannot be read", "Background work cannot be read");
    assertThat(view.stats()).isEmpty();
    assertThat(view.findings().get(0).state().word()).isEqualTo("Down");
  }

  @Test
  void listsAnApplicationThatDoesNotAnswerAsUnreachable() {
    ApplicationAnswers whole = answers(all.shop());
    ApplicationAnswers silent =
        new ApplicationAnswers(
            whole.application(),
            new Reading.Unreachable<>("No answer within 3000 ms."),
            new Reading.Unreachable<>("No answer within 3000 ms."),
            new Reading.Unreachable<>("No answer within 3000 ms."),
            new Reading.Unreachable<>("No answer within 3000 ms."),
            new Reading.Unreachable<>("No answer within 3000 ms."));
    ApplicationRow row = ApplicationRow.of(silent, false, NOW);
    assertThat(row.state().word()).isEqualTo("Unreachable");
    assertThat(row.summary()).isEqualTo("No answer within 3000 ms.");
    ApplicationRow well = ApplicationRow.of(answers(all.billing()), false, NOW);
    assertThat(ApplicationRow.sorted(List.of(well, row))).containsExactly(row, well);
  }
}
