package dev.sightline.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.sightline.it.browser.Chromium;
import dev.sightline.it.output.GeneratedLogin;
import dev.sightline.it.server.ServerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The console in a real browser, as an operator uses it. */
abstract class ConsoleTests extends OnServer {
  private static final List<String> SECRETS =
      List.of(
          "4111111111111111",
          "correct-horse-battery",
          "s3cr3t-warehouse",
          "demo-payment-key-not-real-0001");

  private Chromium chromium;
  private BrowserContext context;
  private Page page;
  private final List<String> complaints = new ArrayList<>();

  ConsoleTests(ServerKind kind) {
    super(kind);
  }

  @BeforeEach
  void open() {
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    chromium = Chromium.start();
    context = chromium.browser().newContext();
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if ("error".equals(message.type())) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
  }

  @AfterEach
  void close() {
    look("last");
    chromium.close();
  }

  @Test
  void nobodyGetsInWithoutAName() {
    page.navigate(console("/errors"));

    assertThat(page).hasURL(Pattern.compile(".*/sightline/login.*"));

    signIn("operator", "wrong-password-entirely");
    assertThat(page.locator("#failure")).isVisible();
  }

  @Test
  void everyPageShowsTheShopAndNoSecret() {
    http.get("/shop/api/fail");
    http.get("/shop/api/orders");
    signIn();

    assertThat(page.locator("body")).containsText("shop");
    look("overview");
    follow("Errors");
    assertThat(page.locator("main")).containsText("IllegalStateException");
    look("errors");
    follow("Health");
    assertThat(page.locator("main")).containsText("shop-database");
    look("health");
    follow("Config");
    page.navigate(
        page.url().contains("?") ? page.url() + "&q=shop.payment" : page.url() + "?q=shop.payment");
    assertThat(page.locator("main")).containsText("shop.payment.api-key");
    look("configuration");

    assertThat(complaints).isEmpty();
  }

  @Test
  void anErrorLeadsToItsDetail() {
    http.get("/shop/api/fail");
    signIn();
    follow("Errors");

    page.locator("main a", new Page.LocatorOptions().setHasText("IllegalStateException"))
        .first()
        .click();

    assertThat(page.locator("main")).containsText("com.example.shop.TroubleResource");
    assertThat(page.locator("main")).containsText("IllegalArgumentException");
    look("error");
    assertThat(complaints).isEmpty();
  }

  private void signIn() {
    GeneratedLogin login = GeneratedLogin.in(server.process().standardOutput());
    page.navigate(console("/"));
    signIn(login.user(), login.password());
    assertThat(page.locator("#sign-out")).isVisible();
  }

  private void signIn(String user, String password) {
    page.locator("#name").fill(user);
    page.locator("#password").fill(password);
    page.locator("#sign-in").click();
  }

  private void follow(String label) {
    page.locator("nav.nav")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(label))
        .click();
  }

  /** Keeps a picture for people, and makes sure that there is nothing on it that must not be. */
  private void look(String name) {
    page.waitForLoadState();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(server.work().resolve("screenshots").resolve(name + ".png")));
    assertThat(page.content()).doesNotContain(SECRETS);
  }

  private String console(String path) {
    return server.uri("/sightline" + path).toString();
  }
}
