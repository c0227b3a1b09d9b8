package dev.sightline.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.sightline.it.http.Http;
import dev.sightline.it.output.GeneratedLogin;
import dev.sightline.it.server.ServerKind;
import dev.sightline.it.works.WorksServer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the console shows of work beside the requests: timers that run, fail, and stop. */
abstract class ConsoleWorkTests extends InBrowser {

  ConsoleWorkTests(ServerKind kind) {
    super(WorksServer.get(kind).server());
  }

  private Locator row(String task) {
    return page.locator("#tasks tbody:has(th .mono:text-is('" + task + "'))");
  }

  /** Asks for the page again until the row says this. */
  private void await(String task, String state) {
    for (int i = 0; i < 60; i++) {
      if (row(task).count() == 1 && row(task).innerText().contains(state)) {
        return;
      }
      page.waitForTimeout(500);
      page.reload();
    }
    assertThat(row(task)).containsText(state);
  }

  @Test
  void aTimerIsOnTimeAndAFailureLeadsToItsTimeline() {
    String id = Http.newId();
    http.get("/works/api/threads/repeated/" + id, "X-Correlation-ID", id);
    signIn();
    page.navigate(console("/work?app=works"));
    await("Timetable.leave", "every 2 s");
    assertThat(row("Timetable.leave").locator(".state")).hasText("On time");
    assertThat(row("Timetable.leave")).containsText("Schedule");
    await("Threads", "IllegalStateException");

    row("Threads").locator("[data-open]").click();

    assertThat(page).hasURL(console("/correlation?app=works&id=" + id));
    assertThat(page.locator("main")).containsText("no more " + id);
    assertThat(complaints).isEmpty();
  }

  @Test
  void aRepeatedTaskThatThrowsHasStoppedAndIsFoundOnTheOverview() {
    http.get("/works/api/threads/repeated/console");
    signIn();
    page.navigate(console("/work?app=works"));
    await("Threads", "Stopped");
    assertThat(row("Threads")).containsText("its executor will not repeat it again");

    page.navigate(console("/overview?app=works"));
    page.locator("#findings a").getByText("Threads does not run any more").click();
    assertThat(page).hasURL(Pattern.compile(".*/work\\?app=works&kind=executor&q=Threads"));
    assertThat(row("Threads").locator(".state")).hasText("Stopped");
    assertThat(complaints).isEmpty();
  }

  @Test
  void tasksAreFilteredByKindAndTextInTheAddress() {
    http.get("/works/api/threads/held/1");
    signIn();
    page.navigate(console("/work?app=works"));
    await("Threads.Holding", "Executor");
    await("Timetable.leave", "Schedule");

    page.locator(".tabs a", new Page.LocatorOptions().setHasText("Schedule")).click();
    assertThat(page).hasURL(Pattern.compile(".*/work\\?app=works&kind=schedule"));
    assertThat(row("Threads.Holding")).hasCount(0);
    page.locator("#q").fill("LEAVE");
    page.locator("#q").press("Enter");
    assertThat(page.locator("#tasks tbody")).hasCount(1);
    assertThat(page).hasURL(Pattern.compile(".*kind=schedule&q=LEAVE"));

    page.navigate(console("/work?app=works&q=%3Cscript%3E"));
    assertThat(page.locator("main")).containsText("No task matches");
    page.navigate(console("/work?app=own-all"));
    assertThat(page.locator("main")).containsText("Nothing has run beside the requests yet");
    look("work-empty");
    assertThat(complaints).isEmpty();
  }

  @Test
  void itWorksWithoutScript() {
    context.close();
    open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    signIn();
    page.navigate(console("/work?app=works"));
    await("Timetable.leave", "every 2 s");
    page.locator("#q").fill("leave");
    page.locator(".search button").click();
    assertThat(page.locator("#tasks tbody")).hasCount(1);
  }

  @Test
  void itFitsAPhoneAndADeskInBothThemes() {
    http.get("/works/api/threads/held/20000");
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      context.close();
      open(new Browser.NewContextOptions().setColorScheme(scheme));
      signIn();
      for (int width : new int[] {390, 1280}) {
        page.setViewportSize(width, 844);
        page.navigate(console("/work?app=works"));
        await("Timetable.leave", "every 2 s");
        look("work-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
        assertThat(
                page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
                    .toString())
            .as("the page is no wider than %s", width)
            .isEqualTo("true");
        assertThat(page.locator("#nav-work")).isInViewport();
      }
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void toolsReadTheSame() {
    GeneratedLogin login = GeneratedLogin.in(server.process());
    String pair = login.user() + ":" + login.password();
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> answer =
        http.get("/sightline/api/v1/work?app=works", "Authorization", "Basic " + basic);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"task\":\"Timetable.leave\"", "\"kind\":\"schedule\"");
    assertThat(http.get("/sightline/api/v1/work?app=works").statusCode()).isEqualTo(401);
  }
}
