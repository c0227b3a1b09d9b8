package dev.sightline.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.console.fake.FakeApplications;
import dev.sightline.console.source.ApplicationRef;
import dev.sightline.console.source.ErrorQuery;
import dev.sightline.manage.Documents;
import dev.sightline.manage.ErrorGroupDetail;
import dev.sightline.manage.ErrorGroupPage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ErrorViewTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:55:30Z");
  private final List<ErrorGroupDetail> details =
      new FakeApplications(NOW.toEpochMilli()).shop().details();

  private static EventView event(ErrorView view) {
    return Objects.requireNonNull(view.event());
  }

  @Test
  void foldsFramesOfTheServerBetweenThoseOfTheApplication() {
    EventView event = event(ErrorView.of("shop", details.get(0), "", NOW));
    List<FrameRun> runs = event.exceptions().get(0).runs();
    assertThat(runs).extracting(FrameRun::inApp).containsExactly(true, false, true, false);
    assertThat(runs.get(1).label()).isEqualTo("3 frames of the server and libraries");
    assertThat(runs.get(0).frames().get(0))
        .isEqualTo(
            new FrameRow(
                "com.acme.shop.payment.", "PaymentClient.authorize", "PaymentClient.java:118"));
    assertThat(event.exceptions().get(0).omitted()).isEqualTo("9 more frames");
  }

  @Test
  void showsTheCausesInOrderAndThenWhatWasSuppressed() {
    EventView event = event(ErrorView.of("shop", details.get(0), "", NOW));
    assertThat(event.exceptions())
        .extracting(ExceptionBlock::role)
        .containsExactly("", "Caused by", "Caused by", "Suppressed");
    assertThat(event.stack())
        .startsWith("com.acme.shop.payment.PaymentDeclinedException: Payment gateway")
        .contains("\nCaused by: java.net.ConnectException: Connection refused")
        .contains("    ... 38 more frames\n");
  }

  @Test
  void walksFromEventToEvent() {
    ErrorGroupDetail detail = details.get(0);
    ErrorView first = ErrorView.of("shop", detail, "", NOW);
    assertThat(first.position()).isEqualTo("Event 1 of 20 kept");
    assertThat(first.newer()).isEmpty();
    assertThat(first.older()).endsWith("&event=" + detail.events().get(1).id());
    ErrorView last = ErrorView.of("shop", detail, detail.events().get(19).id(), NOW);
    assertThat(last.older()).isEmpty();
    assertThat(last.newer()).endsWith("&event=" + detail.events().get(18).id());
    assertThat(ErrorView.of("shop", detail, "nope", NOW).position())
        .isEqualTo("Event 1 of 20 kept");
  }

  @Test
  void saysWhatTheStateMeans() {
    assertThat(ErrorView.of("shop", details.get(0), "", NOW).stateDetail())
        .isEqualTo("It came back after it had been resolved.");
    assertThat(ErrorView.of("shop", details.get(5), "", NOW).stateDetail())
        .isEqualTo("ends in 19 h");
    assertThat(ErrorView.of("shop", details.get(6), "", NOW).stateDetail()).isEqualTo("in 2.13.0");
  }

  @Test
  void writesEverythingToMarkdown() {
    ApplicationRef shop = new ApplicationRef("shop", "shop", "/shop");
    assertThat(ErrorMarkdown.of(shop, details.get(0), NOW))
        .startsWith("# PaymentDeclinedException in shop\n\n```text\nPayment gateway answered 503")
        .contains("- **Correlation ID:** `0b9f21c4-")
        .contains("### Stack\n\n```text\ncom.acme.shop.payment.PaymentDeclinedException")
        .contains("### Before it");
  }

  @Test
  void keepsFilterTabAndPageInLinks() {
    ErrorGroupPage page =
        new ErrorGroupPage(
            NOW.toEpochMilli(),
            120,
            120,
            3,
            4,
            new ErrorGroupPage.Store("memory", true, "", 0, 0, 0, 0, 2, 9, 0),
            List.of(details.get(0).group()));
    ErrorsView view = ErrorsView.of("my shop", new ErrorQuery("all", "a&b", 50, 50), page, NOW);
    assertThat(view.page().text()).isEqualTo("51–100 of 120");
    assertThat(view.page().previous()).isEqualTo("errors?app=my+shop&state=all&q=a%26b");
    assertThat(view.page().next()).isEqualTo("errors?app=my+shop&state=all&q=a%26b&page=3");
    assertThat(view.tabs().get(0).href()).isEqualTo("errors?app=my+shop&q=a%26b");
    assertThat(view.tabs()).extracting(Tab::count).containsExactly("120", "3", "4", "127");
    assertThat(view.storeProblem()).contains("2 older groups made room");
  }

  @Test
  void saysWhyAListIsEmptyAndWhatToDo() {
    ErrorGroupPage none =
        Documents.read(
            new FakeApplications(NOW.toEpochMilli()).billing().errorGroups("open", "", 0, 50),
            ErrorGroupPage.class);
    assertThat(ErrorsView.of("a", new ErrorQuery("open", "", 0, 50), none, NOW).emptyTitle())
        .isEqualTo("No open error group");
    ErrorsView filtered = ErrorsView.of("a", new ErrorQuery("open", "zzz", 0, 50), none, NOW);
    assertThat(filtered.emptyTitle()).isEqualTo("Nothing matches “zzz”");
    assertThat(filtered.emptyAdvice()).contains("another tab");
  }

  @Test
  void readsADocumentOfAnOlderModule() {
    ErrorGroupPage page = Documents.read("{\"groups\":[]}", ErrorGroupPage.class);
    assertThat(ErrorsView.of("a", new ErrorQuery("", "", 0, 50), page, NOW).storeProblem())
        .isEmpty();
  }
}
