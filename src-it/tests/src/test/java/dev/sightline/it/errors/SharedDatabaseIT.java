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
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One PostgreSQL behind an Open Liberty, through a data source of the server, and a Payara Micro,
 * through a data source of the application: two nodes of one application.
 */
class SharedErrorsIT {
  private static final Duration PATIENT = Duration.ofSeconds(3);

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
    return Map.of(
        "SIGHTLINE_SERVICE_NAME",
        "faulty",
        "SIGHTLINE_SERVICE_INSTANCE",
        node,
        "SIGHTLINE_ERRORS_STORE",
        "jdbc",
        "SIGHTLINE_ERRORS_DATA_SOURCE",
        dataSource,
        "SIGHTLINE_ERRORS_SPOOL_PATH",
        work.resolve("spool").toString());
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

  private static long rows(String sql) throws Exception {
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
