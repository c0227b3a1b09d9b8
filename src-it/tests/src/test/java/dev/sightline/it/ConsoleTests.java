package dev.sightline.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.sightline.it.server.ServerKind;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What everybody sees in the console. */
abstract class ConsoleTests extends InBrowser {

  ConsoleTests(ServerKind kind) {
    super(kind);
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
    page.setViewportSize(390, 800);
    page.locator("#sources-title").scrollIntoViewIfNeeded();
    look("sources-390");
    assertThat(
            page.evaluate("document.documentElement.scrollWidth <= window.innerWidth").toString())
        .as("the page is no wider than a phone")
        .isEqualTo("true");

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
}
