package dev.sightline.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.sightline.it.server.ServerKind;
import org.junit.jupiter.api.Test;

/** What an operator does during an incident. */
abstract class ConsoleOperatorTests extends InBrowser {

  ConsoleOperatorTests(ServerKind kind) {
    super(kind);
  }

  private void openGroup() {
    http.get("/shop/api/fail");
    signIn();
    follow("Errors");
    page.locator("main a", new Page.LocatorOptions().setHasText("IllegalStateException"))
        .first()
        .click();
  }

  @Test
  void anOperatorResolvesMutesReopensAndNotes() {
    openGroup();

    page.locator("#note").fill("Seen <b>#{1+1}</b> \u202e once.");
    page.locator("#act-note").click();
    assertThat(page.locator("#outcome")).containsText("Note added.");
    assertThat(page.locator("#history")).containsText("Seen <b>#{1+1}</b> ‹U+202E› once.");

    page.locator("details.menu summary", new Page.LocatorOptions().setHasText("Mute")).click();
    page.locator("#act-mute-hour").click();
    assertThat(page.locator("#outcome")).containsText("Muted.");
    page.locator("#act-reopen").click();
    assertThat(page.locator("#outcome")).containsText("Open again.");
    page.locator("#act-resolve").click();
    assertThat(page.locator("#outcome")).containsText("Resolved.");
    page.locator("#act-reopen").click();
    assertThat(page.locator("#history")).containsText("reopened by operator");
    look("operated");

    follow("About");
    assertThat(page.locator("#actions")).containsText("error group resolved");
    assertThat(complaints).isEmpty();
  }

  @Test
  void aPageOfBeforeChangesNothing() {
    openGroup();
    assertThat(page.locator("#act-resolve")).isVisible();
    Page other = context.newPage();
    other.navigate(page.url());
    other.locator("#act-resolve").click();
    assertThat(other.locator("#outcome")).containsText("Resolved.");
    other.close();

    page.locator("#act-resolve").click();

    assertThat(page.locator("#outcome")).containsText("Nothing was changed.");
    assertThat(page.locator("#outcome")).containsText("resolved by operator");
    page.locator("#act-reopen").click();
    assertThat(page.locator("#outcome")).containsText("Open again.");
  }

  @Test
  void worksWithoutScript() {
    http.get("/shop/api/fail");
    open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    signIn();
    follow("Errors");
    page.locator("#act-bulk-mute-hour").click();
    assertThat(page.locator("#outcome")).containsText("Select one or more");
    page.locator("input[name=pick]").first().check();
    page.locator("#act-bulk-mute-hour").click();
    assertThat(page.locator("#outcome")).containsText("Muted.");
    page.navigate(console("/errors?state=muted"));
    page.locator("input[name=pick]").first().check();
    page.locator("#act-bulk-reopen").click();
    assertThat(page.locator("#outcome")).containsText("Open again.");
  }

  @Test
  void anErrorLeadsToEverythingUnderItsId() {
    openGroup();
    page.locator("#timeline-link").click();

    assertThat(page.locator("#timeline")).containsText("started");
    assertThat(page.locator("#timeline")).containsText("500 in");
    assertThat(page.locator("#timeline")).containsText("IllegalStateException");
    look("timeline");
    String bundle = page.locator("#bundle-json").getAttribute("href");
    APIResponse answer = page.request().get(console("/" + bundle));
    assertThat(answer.text()).contains("IllegalStateException").doesNotContain(SECRETS);
    follow("Requests");
    assertThat(page.locator("#failed")).containsText("500");
    look("requests");
    follow("Pipeline");
    assertThat(page.locator("#queues")).containsText("Log queue");
    look("pipeline");
    assertThat(complaints).isEmpty();
  }

  @Test
  void aLevelIsRaisedForAWhile() {
    signIn();
    follow("Logs");
    page.locator("#logger").fill("com.example.shop");
    page.locator("#act-level").click();

    assertThat(page.locator("#outcome")).containsText("com.example.shop at debug for 15 minutes.");
    assertThat(page.locator("#level-table")).containsText("in 14 min");
    look("logs");
    page.locator("#logger").fill("com.example.shop");
    page.locator("#set-level").selectOption("configured");
    page.locator("#act-level").click();
    assertThat(page.locator("#outcome")).containsText("Reset.");
    assertThat(complaints).isEmpty();
  }
}
