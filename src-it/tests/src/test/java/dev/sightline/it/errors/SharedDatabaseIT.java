package dev.sightline.it.errors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.backend.PostgresProcess;
import dev.sightline.it.http.Http;
import dev.sightline.it.server.LeanServer;
import dev.sightline.it.server.LibertyApplications;
import dev.sightline.it.server.Server;
import dev.sightline.manage.ErrorGroupDetail;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One PostgreSQL behind an Open Liberty, through a data source of the server, and a Payara Micro,
 * through a data source of the application: two nodes of one application, which share their errors
 * and a rate limit.
 */
class SharedDatabaseIT {
  private static final Duration PATIENT = Duration.ofSeconds(3);
  private static final String DOOR = "/faulty/api/door";
  private static final String KEY = "X-Api-Key";
  private static final int LIMIT = 6;

  private static Path libertyWork;
  private static PostgresProcess postgres;
  private static Server liberty;
  private static Server payara;

  @BeforeAll
  static void startServers() throws Exception {
    Path work = LeanServer.work("shared-database");
    postgres = new PostgresProcess(work.resolve("data"));
    libertyWork = LeanServer.work("shared-liberty");
    Path payaraWork = LeanServer.work("shared-payara");
    liberty = startLiberty();
    Path war = payaraWork.resolve("wars/faulty.war");
    FaultyWar.named("faulty.war").withDataSource(url()).write(war);
    payara =
        LeanServer.payara(
            payaraWork, settings("payara-1", "java:app/jdbc/errors", payaraWork), war);
    new LibertyApplications(liberty).deploy("faulty", "/api/ready");
    payara.process().awaitStatus(payara.uri("/faulty/api/ready"), 200);
  }

  private static String url() {
    return "jdbc:postgresql://localhost:" + postgres.port() + "/postgres?user=postgres";
  }

  private static Server startLiberty() {
    Server started =
        LeanServer.liberty(
            libertyWork,
            settings("liberty-1", "jdbc/errors", libertyWork),
            "<featureManager><feature>jsonb-3.0</feature><feature>jndi-1.0</feature>",
            "<feature>jdbc-4.3</feature></featureManager>",
            "<library id='driver'><file name='" + FaultyWar.driver() + "'/></library>",
            "<dataSource jndiName='jdbc/errors'><jdbcDriver libraryRef='driver'/>",
            "<properties.postgresql serverName='localhost' portNumber='" + postgres.port() + "'",
            " databaseName='postgres' user='postgres' password='none'/></dataSource>");
    FaultyWar.named("faulty.war").write(new LibertyApplications(started).war("faulty"));
    return started;
  }

  private static Map<String, String> settings(String node, String dataSource, Path work) {
    Map<String, String> settings = new HashMap<>();
    settings.put("SIGHTLINE_SERVICE_NAME", "faulty");
    settings.put("SIGHTLINE_SERVICE_INSTANCE", node);
    settings.put("SIGHTLINE_ERRORS_STORE", "jdbc");
    settings.put("SIGHTLINE_ERRORS_DATA_SOURCE", dataSource);
    settings.put("SIGHTLINE_ERRORS_SPOOL_PATH", work.resolve("spool").toString());
    settings.put("SIGHTLINE_RATE_LIMIT_DOOR_ROUTES", DOOR);
    settings.put("SIGHTLINE_RATE_LIMIT_DOOR_KEY", "header:" + KEY);
    settings.put("SIGHTLINE_RATE_LIMIT_DOOR_LIMIT", String.valueOf(LIMIT));
    settings.put("SIGHTLINE_RATE_LIMIT_DOOR_WINDOW", "1h");
    settings.put("SIGHTLINE_RATE_LIMIT_DOOR_DATA_SOURCE", dataSource);
    return settings;
  }

  @AfterAll
  static void stopServers() throws Exception {
    liberty.process().close();
    payara.process().close();
    postgres.close();
  }

  private static void fail(Server server, String path, int times) {
    Http http = new Http(server);
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      assertThat(http.get("/faulty/api" + path).statusCode()).isEqualTo(500);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENT);
    }
  }

  private static ErrorGroupDetail await(Server server, String path, long count) {
    return new Groups(server).await("/faulty/api" + path, found -> found.group().count() == count);
  }

  private static Map<String, Long> nodes(ErrorGroupDetail group) {
    Map<String, Long> nodes = new HashMap<>();
    group.nodes().forEach(each -> nodes.put(each.name(), each.count()));
    return nodes;
  }

  @Test
  void aFaultOfBothServersIsOneGroupThatTellsItsNodes() {
    fail(liberty, "/first", 4);
    fail(payara, "/first", 3);

    for (Server each : new Server[] {liberty, payara}) {
      assertThat(new Groups(each).page().store().healthy()).isTrue();
      assertThat(new Groups(each).page().store().name()).isEqualTo("jdbc");
      assertThat(nodes(await(each, "/first", 7)))
          .isEqualTo(Map.of("liberty-1", 4L, "payara-1", 3L));
    }
  }

  @Test
  void whatIsDecidedOnOneServerCountsOnTheOther() {
    fail(liberty, "/second", 2);
    String fingerprint = await(payara, "/second", 2).group().fingerprint();

    new Groups(payara).resolve(fingerprint);

    assertThat(await(liberty, "/second", 2).group().state()).isEqualTo("resolved");
    fail(liberty, "/second", 1);
    ErrorGroupDetail again = await(payara, "/second", 3);
    assertThat(again.group().state()).isEqualTo("open");
    assertThat(again.group().regressed()).isTrue();
  }

  @Test
  void nothingIsLostWhileTheDatabaseRestartsUnderTheServers() throws Exception {
    fail(liberty, "/third", 2);
    await(payara, "/third", 2);
    postgres.kill();
    fail(liberty, "/third", 5);
    fail(payara, "/third", 5);
    Thread.sleep(2_000);
    fail(liberty, "/third", 1);
    postgres.start();

    assertThat(nodes(await(liberty, "/third", 13)))
        .isEqualTo(Map.of("liberty-1", 8L, "payara-1", 5L));
    await(payara, "/third", 13);
  }

  @Test
  void whatWaitsForTheDatabaseSurvivesTheDeathOfTheServer() throws Exception {
    postgres.kill();
    fail(liberty, "/fourth", 6);
    Thread.sleep(3_000); // it is in the spool within a second
    ProcessHandle.of(liberty.process().pid())
        .orElseThrow()
        .descendants()
        .forEach(ProcessHandle::destroyForcibly);
    ProcessHandle.of(liberty.process().pid()).ifPresent(ProcessHandle::destroyForcibly);
    postgres.start();
    liberty.process().close();
    liberty = startLiberty();
    new LibertyApplications(liberty).deploy("faulty", "/api/ready");

    await(payara, "/fourth", 6);
    assertThat(
            rows(
                "SELECT count(DISTINCT id) FROM sightline_error_event WHERE document LIKE"
                    + " '%fourth fault%'"))
        .isEqualTo(6);
  }

  /** Nothing answers there: whoever is let in meets a 404. */
  private static int knock(Server server, String key) {
    long start = System.nanoTime();
    int status = new Http(server).get(DOOR, KEY, key).statusCode();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENT);
    return status;
  }

  @Test
  void bothServersCountOnOneLimit() throws Exception {
    String key = Http.newId();
    for (int i = 0; i < LIMIT / 2; i++) {
      assertThat(knock(liberty, key)).isEqualTo(404);
      assertThat(knock(payara, key)).isEqualTo(404);
    }

    assertThat(knock(liberty, key)).isEqualTo(429);
    assertThat(knock(payara, key)).isEqualTo(429);
    assertThat(knock(payara, Http.newId())).isEqualTo(404);
    assertThat(rows("SELECT count(*) FROM sightline_rate_limit WHERE id LIKE '%" + key + "%'"))
        .isZero();
  }

  @Test
  void theLimitHoldsWhenBothAreAskedAtOnce() throws Exception {
    String key = Http.newId();
    ExecutorService clients = Executors.newFixedThreadPool(8);
    try {
      List<Future<Integer>> asked = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        Server server = i % 2 == 0 ? liberty : payara;
        asked.add(clients.submit(() -> knock(server, key)));
      }
      int admitted = 0;
      for (Future<Integer> each : asked) {
        admitted += each.get() == 404 ? 1 : 0;
      }
      assertThat(admitted).isEqualTo(LIMIT);
    } finally {
      clients.shutdownNow();
    }
  }

  @Test
  void withoutTheDatabaseEachServerCountsForItself() throws Exception {
    String key = Http.newId();
    postgres.kill();
    try {
      for (Server each : List.of(liberty, payara)) {
        for (int i = 0; i < LIMIT; i++) {
          assertThat(knock(each, key)).isEqualTo(404);
        }
        assertThat(knock(each, key)).isEqualTo(429);
      }
    } finally {
      postgres.start();
    }
    // asked again after ten seconds; what was taken meanwhile is not in the table
    Thread.sleep(11_000);
    assertThat(knock(liberty, key)).isEqualTo(404);
  }

  private static long rows(String sql) throws Exception {
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
