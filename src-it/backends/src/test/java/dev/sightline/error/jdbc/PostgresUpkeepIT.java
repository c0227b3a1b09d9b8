package dev.sightline.error.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.backend.PostgresProcess;
import dev.sightline.error.Events;
import dev.sightline.error.grouping.Fingerprints;
import dev.sightline.error.spool.MemorySpool;
import dev.sightline.error.store.StoreLimits;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that many nodes make at once, and that are cleaned while they are written. */
class PostgresUpkeepIT {
  private static final StoreLimits LIMITS =
      new StoreLimits(1_000, 8L << 20, 20, 10, Duration.ofDays(30));
  private static final int OLD = 150_000;
  private static final int FRESH = 20_000;

  private static PostgresProcess postgres;

  @BeforeAll
  static void startPostgres(@TempDir Path directory) throws Exception {
    postgres = new PostgresProcess(directory.resolve("data"));
  }

  @AfterAll
  static void stopPostgres() throws Exception {
    postgres.close();
  }

  @BeforeEach
  void empty() throws SQLException {
    execute("DROP SCHEMA public CASCADE");
    execute("CREATE SCHEMA public");
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long count(String what) throws SQLException {
    try (Connection connection = postgres.connect()) {
      return Sql.number(connection, "SELECT count(*) FROM " + what);
    }
  }

  private static JdbcErrorStore node() {
    return new JdbcErrorStore(
        postgres::connect,
        new MemorySpool(10_000_000),
        new JdbcErrorStore.Purpose("shop", LIMITS, new Fingerprints()::explain));
  }

  @Test
  void nodesThatStartTogetherMakeTheTablesOnce() throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(16);
    try {
      List<Callable<Long>> starts = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        Database database = new Database(postgres::connect);
        starts.add(
            () ->
                database.run(
                    (connection, dialect) ->
                        Sql.number(connection, "SELECT count(*) FROM sightline_error_event")));
      }
      for (Future<Long> each : nodes.invokeAll(starts)) {
        assertThat(each.get()).isZero();
      }
    } finally {
      nodes.shutdownNow();
    }
    assertThat(count("sightline_error_schema")).isEqualTo(Migrations.LATEST);
  }

  @Test
  void manyRowsAreDeletedInBatchesWhileNodesWrite() throws Exception {
    long now = System.currentTimeMillis();
    try (JdbcErrorStore store = node()) {
      store.add(Events.occurrence("Orders", now * 1_000));
      assertThat(store.flush()).isTrue();
      String fingerprint = Events.fingerprint("Orders");
      String insert =
          "INSERT INTO sightline_error_event SELECT 'shop', '%s' || n, '%s', %d + n, '{}'"
              + " FROM generate_series(1, %d) n";
      long old = (now - Duration.ofDays(40).toMillis()) * 1_000;
      execute(insert.formatted("old", "01gone", old, OLD));
      execute(insert.formatted("new", fingerprint, (now - 60_000) * 1_000, FRESH));

      Thread cleaner = new Thread(() -> clean(store));
      cleaner.start();
      long slowest = 0;
      int written = 1;
      BatchWriter writer = new BatchWriter(new Database(postgres::connect), "shop");
      while (cleaner.isAlive()) {
        PendingGroups pending = new PendingGroups(event -> "why");
        long at = System.currentTimeMillis();
        pending.add(Events.occurrence("Orders", at * 1_000 + written), 1, at);
        PendingGroups.Taken taken = pending.take();
        long start = System.nanoTime();
        writer.write(new Batch("other node", written++, taken.groups(), taken.events()), at);
        slowest = Math.max(slowest, System.nanoTime() - start);
      }

      assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(5));
      assertThat(count("sightline_error_event WHERE id LIKE 'old%'")).isZero();
      assertThat(count("sightline_error_event")).isBetween(1L, 1_000L + written);
      assertThat(store.page("all", "", 0, 10).groups().get(0).count()).isEqualTo(written);
      assertThat(store.page("all", "", 0, 10).store().evictedEvents()).isGreaterThan(OLD);
    }
  }

  private static void clean(JdbcErrorStore store) {
    try {
      store.clean();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
