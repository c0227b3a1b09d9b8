package dev.sightline.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.sightline.it.browser.Chromium;
import dev.sightline.it.output.GeneratedLogin;
import dev.sightline.it.server.Server;
import dev.sightline.it.server.ServerKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The console in a real browser, before the login. */
abstract class InBrowser extends OnServer {
  static final List<String> SECRETS =
      List.of(
          "4111111111111111",
          "correct-horse-battery",
          "s3cr3t-warehouse",
          "demo-payment-key-not-real-0001");

  private Chromium chromium;
  BrowserContext context;
  Page page;
  final List<String> complaints = new ArrayList<>();

  InBrowser(ServerKind kind) {
    super(kind);
  }

  InBrowser(Server server) {
    super(server);
  }

  @BeforeEach
  void open() {
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    chromium = Chromium.start();
    open(new Browser.NewContextOptions());
  }

  /** Begins anew, as another browser would. */
  void open(Browser.NewContextOptions options) {
    context = chromium.browser().newContext(options);
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
    try {
      look("last");
    } finally {
      chromium.close();
    }
  }

  void signIn() {
    GeneratedLogin login = GeneratedLogin.in(server.process());
    page.navigate(console("/"));
    signIn(login.user(), login.password());
    assertThat(page.locator("#sign-out")).isVisible();
  }

  void signIn(String user, String password) {
    page.locator("#name").fill(user);
    page.locator("#password").fill(password);
    page.locator("#sign-in").click();
  }

  void follow(String label) {
    page.locator("nav.nav")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(label))
        .click();
  }

  /** Keeps a picture for people, and makes sure that there is nothing on it that must not be. */
  void look(String name) {
    page.waitForLoadState();
    page.bringToFront(); // a page behind another one cannot always be pictured
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(server.work().resolve("screenshots").resolve(name + ".png")));
    assertThat(page.content()).doesNotContain(SECRETS);
  }

  String console(String path) {
    return server.uri("/sightline" + path).toString();
  }
}
