package dev.sightline.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.sightline.it.browser.Chromium;
import dev.sightline.it.output.GeneratedLogin;
import dev.sightline.it.output.WrittenFiles;
import dev.sightline.it.server.RefusedServer;
import dev.sightline.it.server.Server;
import dev.sightline.it.server.ServerKind;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A wrong configuration stops the start, with one report that is the same on every server. */
abstract class RefusalTests {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final List<String> CLASSES =
      List.of("RefusedBean", "RefusedSettings", "RefusedSettings$Mode", "RefusedSettings$Window");

  /** Wrong in every way there is, one a line. */
  private static final String DOTENV =
      """
      # what a careless colleague wrote
      REFUSED_POOL_SIZE=0
      refused.retries=11
      REFUSED_API_KEY="too-short-hunter2"

      refused.pause=soon
      refused.mod=fast
      refused.mode=quick
      SIGHTLINE_LOG_QUEUE_SIZE=5
      """;

  private static final List<String> REPORT =
      List.of(
          "ERROR sightline.log.queue-size (SIGHTLINE_LOG_QUEUE_SIZE) from refused.env line 9 (295):"
              + " must be at least 100, is \"5\"",
          "ERROR refused.pool-size (REFUSED_POOL_SIZE) from refused.env line 2 (295): must be at"
              + " least 1, is \"0\"",
          "ERROR refused.retries (REFUSED_RETRIES) from refused.env line 3 (295): must be less than"
              + " or equal to 10 (@Max)",
          "ERROR refused.api-key (REFUSED_API_KEY) from refused.env line 4 (295): size must be"
              + " between 20 and 2147483647 (@Size)",
          "ERROR refused.timeout (REFUSED_TIMEOUT): is required and not set; also looked for"
              + " REFUSED_TIMEOUT, REFUSED_TIMEOUT_FILE; in NAME_FILE its file does not exist",
          "ERROR refused.pause (REFUSED_PAUSE) from refused.env line 6 (295): must be a duration"
              + " such as 250ms, 1s, 5m, 1h30m or PT1.5S, is \"soon\"",
          "ERROR refused.mode (REFUSED_MODE) from refused.env line 8 (295): must be one of fast,"
              + " safe, is \"quick\"",
          "ERROR refused.window.from (REFUSED_WINDOW_FROM): must not be later than to",
          "WARNING refused.mod (REFUSED_MOD): is no setting; did you mean refused.mode?");

  private final ServerKind kind;

  RefusalTests(ServerKind kind) {
    this.kind = kind;
  }

  @Test
  void theApplicationDoesNotStartAndOneReportSaysWhy() throws Exception {
    Map<String, String> variables = Map.of("REFUSED_TIMEOUT_FILE", "/does/not/exist");
    Server server = RefusedServer.start(kind, CLASSES, variables, DOTENV);
    try {
      List<JsonObject> reports = awaitReports(server);

      assertThat(reports).hasSize(1);
      JsonObject report = reports.get(0);
      assertThat(report.getString("level")).isEqualTo("error");
      assertThat(report.getString("application")).isEqualTo("refused");
      assertThat(report.getInt("errors")).isEqualTo(8);
      assertThat(report.getJsonArray("problems").getValuesAs(JsonString::getString))
          .containsExactlyElementsOf(REPORT);
      awaitTold(server, "ERROR refused.pool-size (REFUSED_POOL_SIZE)");
      assertThat(status(server, "/refused/")).isNotEqualTo(200);
      assertThat(status(server, "/health/ready")).as("readiness").isNotEqualTo(200);
      assertThat(WrittenFiles.containing(server.work(), "hunter2"))
          .filteredOn(each -> !each.startsWith("refused.env"))
          .isEmpty();
      theConsoleShowsTheReport(server);
      assertThat(status(server, "/health/ready")).as("readiness, later").isNotEqualTo(200);
    } finally {
      server.process().close();
    }
  }

  private static void theConsoleShowsTheReport(Server server) {
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    server.process().awaitStatus(server.uri("/sightline/login"), 200);
    GeneratedLogin login = GeneratedLogin.in(server.process());
    try (Chromium chromium = Chromium.start()) {
      Page page = chromium.browser().newPage();
      page.navigate(server.uri("/sightline/overview").toString());
      page.locator("#name").fill(login.user());
      page.locator("#password").fill(login.password());
      page.locator("#sign-in").click();
      assertThat(page.locator("#refused li")).hasCount(1);
      assertThat(page.locator("main")).containsText("refused was not started: 8 errors");
      look(page, server, "overview");

      page.locator("#refused a").click();

      assertThat(page.locator("#problems li")).hasCount(REPORT.size());
      for (String line : REPORT) {
        assertThat(page.locator("#problems")).containsText(line.replaceAll("^.*?\\): |^.*?: ", ""));
      }
      assertThat(page.locator("#problems")).containsText("REFUSED_POOL_SIZE · from refused.env");
      look(page, server, "refused");
      page.setViewportSize(390, 800);
      look(page, server, "refused-390");
    }
  }

  private static void look(Page page, Server server, String name) {
    page.waitForLoadState();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(server.work().resolve("screenshots").resolve(name + ".png")));
    assertThat(page.content()).doesNotContain("hunter2");
  }

  @Test
  void withItsConfigurationPutRightItStartsAndHasItsSettings() throws Exception {
    String right =
        """
        REFUSED_POOL_SIZE=7
        refused.retries=${refused.pool-size}
        REFUSED_API_KEY=0123456789-hunter2-0123456789
        refused.timeout=2s
        REFUSED_MODE=safe
        refused.window.to=1m
        refused.fake-payments=true
        SIGHTLINE_ENVIRONMENT=Dev
        DEBUG=true
        """;
    Server server = RefusedServer.start(kind, CLASSES, Map.of(), right);
    try {
      awaitTold(
          server,
          "settings: RefusedSettings[poolSize=7, retries=7, apiKey=[REDACTED], timeout=PT2S,"
              + " pause=PT1S, mode=Optional[SAFE], window=Window[from=PT5S, to=PT1M],"
              + " fakePayments=true], key of 29"
              + " characters");
    } finally {
      server.process().close();
    }
  }

  @Test
  void productionRefusesWhatIsFineElsewhere() throws Exception {
    String dotenv =
        """
        SIGHTLINE_ENVIRONMENT=PROD
        SIGHTLINE_LOG_FORMAT=pretty
        REFUSED_POOL_SIZE=7
        refused.retries=1
        REFUSED_API_KEY=0123456789-hunter2-0123456789
        refused.timeout=2s
        refused.window.to=1m
        refused.fake-payments=true
        DEBUG=true
        cors.origins=https://shop.example,*
        DB_ECHO=on
        DB_PASSWORD=changeme
        API_DOCS_ENABLED=true
        """;
    Server server = RefusedServer.start(kind, CLASSES, Map.of(), dotenv);
    try {
      JsonObject report = awaitReports(server).get(0);

      assertThat(report.getString("environment")).isEqualTo("production");
      assertThat(report.getJsonArray("problems").getValuesAs(JsonString::getString))
          .containsExactlyInAnyOrder(
              "ERROR refused.fake-payments (REFUSED_FAKE_PAYMENTS) from refused.env line 8 (295):"
                  + " must not be true in production",
              "ERROR DEBUG (DEBUG) from refused.env line 9 (295): must not be on in production:"
                  + " debugging shows what it should not",
              "ERROR cors.origins (CORS_ORIGINS) from refused.env line 10 (295): must not hold * in"
                  + " production: name the hosts",
              "ERROR DB_ECHO (DB_ECHO) from refused.env line 11 (295): must not be on in production:"
                  + " SQL statements would be printed",
              "ERROR DB_PASSWORD (DB_PASSWORD) from refused.env line 12 (295): is a password everybody"
                  + " knows; choose another for production",
              "WARNING API_DOCS_ENABLED (API_DOCS_ENABLED) from refused.env line 13 (295): is on in"
                  + " production: the API's documentation is public",
              "WARNING sightline.log.format (SIGHTLINE_LOG_FORMAT): is json in production, not"
                  + " pretty");
    } finally {
      server.process().close();
    }
  }

  private static List<JsonObject> awaitReports(Server server) throws InterruptedException {
    Instant limit = Instant.now().plus(LIMIT);
    while (true) {
      List<JsonObject> found =
          server.output().since(0).stream()
              .filter(each -> each.getString("event", "").equals("configuration_refused"))
              .toList();
      if (!found.isEmpty() || Instant.now().isAfter(limit)) {
        return found;
      }
      Thread.sleep(200);
    }
  }

  /** The server itself says why it did not start the application. */
  private static void awaitTold(Server server, String text) throws InterruptedException {
    Instant limit = Instant.now().plus(LIMIT);
    while (WrittenFiles.containing(server.work(), text).stream()
        .allMatch(line -> line.contains("\"event\":\"configuration_refused\""))) {
      assertThat(Instant.now()).isBefore(limit);
      Thread.sleep(200);
    }
  }

  /** The status, or 0 where nothing answers any more. */
  private static int status(Server server, String path) {
    try {
      HttpURLConnection connection = (HttpURLConnection) server.uri(path).toURL().openConnection();
      connection.setConnectTimeout(2_000);
      connection.setReadTimeout(10_000);
      return connection.getResponseCode();
    } catch (IOException gone) {
      return 0;
    }
  }
}
