package dev.sightline.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.sightline.it.output.GeneratedLogin;
import dev.sightline.it.server.ServerKind;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whether the shop is ready for production, as the console tells. */
abstract class ChecklistTests extends InBrowser {

  ChecklistTests(ServerKind kind) {
    super(kind);
  }

  @Test
  void thePageTellsWhatIsToBeFixedAndLeadsToTheEvidence() {
    signIn();
    follow("Checklist");

    assertThat(page.locator("#score")).containsText("passed");
    assertThat(page.locator("[id='errors.uncaught']")).containsText("It is caught");
    assertThat(page.locator("[id='health.readiness']")).containsText("shop-database");
    assertThat(page.locator("#failed [id='identity.environment']"))
        .containsText("sightline.environment=production");
    assertThat(page.locator("#not_applicable [id='operation.console-users']"))
        .containsText("a password made at each start");
    assertThat(page.locator("[id='operation.rate-limits']"))
        .containsText("/odd/<b>#{1+1}</b>\"onload='x'");
    page.setViewportSize(1280, 900);
    lookInBothThemes("checklist-1280");

    page.locator("[id='health.readiness'] [data-open]").click();
    assertThat(page.locator("main")).containsText("shop-database");
    assertThat(complaints).isEmpty();
  }

  @Test
  void isNoWiderThanAPhone() {
    open(new Browser.NewContextOptions().setViewportSize(390, 844));
    signIn();
    follow("Checklist");

    assertThat(page.locator("#score")).isVisible();
    lookInBothThemes("checklist-390");
    assertThat(
            page.evaluate("document.documentElement.scrollWidth <= window.innerWidth").toString())
        .as("the page is no wider than a phone")
        .isEqualTo("true");
    assertThat(complaints).isEmpty();
  }

  private void lookInBothThemes(String name) {
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
      look(name + "-" + theme.name().toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void worksWithoutScript() {
    open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    signIn();
    follow("Checklist");
    page.locator("nav.tabs a").filter(new Locator.FilterOptions().setHasText("Failed")).click();

    assertThat(page.locator("#failed")).isVisible();
    assertThat(page.locator("#passed")).hasCount(0);
    page.locator("[id='identity.environment'] code").click();
    assertThat(page.locator("main")).containsText("sightline.environment");
  }

  @Test
  void aPipelineCanAsk() {
    GeneratedLogin login = GeneratedLogin.in(server.process());
    byte[] credentials = (login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        http.get(
            "/sightline/api/v1/checklist?app=shop",
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(credentials));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonObject list = read(answer.body());
    Map<String, JsonObject> items =
        list.getJsonArray("items").stream()
            .map(JsonValue::asJsonObject)
            .collect(Collectors.toMap(each -> each.getString("id"), Function.identity()));
    assertThat(items.get("logs.collected").getString("state")).isEqualTo("passed");
    assertThat(items.get("identity.environment").getString("state")).isEqualTo("failed");
    assertThat(items.get("operation.rate-limits").getString("why")).contains("limited");
    assertThat(list.getInt("passed") + list.getInt("failed") + list.getInt("unknown"))
        .isEqualTo(items.size() - list.getInt("notApplicable"));
    assertThat(answer.body()).doesNotContain(SECRETS);

    assertThat(http.get("/sightline/api/v1/checklist?app=shop").statusCode()).isEqualTo(401);
  }

  private static JsonObject read(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
