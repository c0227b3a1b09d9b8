package dev.sightline.error.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.backend.PostgresProcess;
import dev.sightline.error.Events;
import dev.sightline.error.grouping.Fingerprints;
import dev.sightline.error.spool.Spools;
import dev.sightline.error.store.StoreLimits;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three nodes write while PostgreSQL is killed again and again. */
class PostgresCrashIT {
  private static final int NODES = 3;
  private static final int KILLS = 3;
  private static final int FAULTS = 20;
  private static final StoreLimits LIMITS =
      new StoreLimits(100, 8L << 20, 20, 1_000_000, Duration.ofDays(30));

  private final Path directory;
  private final Set<String> added = new ConcurrentSkipListSet<>();
  private final AtomicLong micros = new AtomicLong(System.currentTimeMillis() * 1_000);
  private final AtomicBoolean stopped = new AtomicBoolean();

  PostgresCrashIT(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void nothingIsLostAndNothingCountsTwice() throws Exception {
    try (PostgresProcess postgres = new PostgresProcess(directory.resolve("data"))) {
      List<JdbcErrorStore> nodes = new ArrayList<>();
      for (int i = 0; i < NODES; i++) {
        nodes.add(node(i, postgres));
      }
      ExecutorService load = Executors.newFixedThreadPool(NODES);
      List<Future<Void>> working = new ArrayList<>();
      for (JdbcErrorStore each : nodes) {
        working.add(load.submit(() -> work(each)));
      }
      for (int i = 0; i < KILLS; i++) {
        TimeUnit.MILLISECONDS.sleep(2_500);
        postgres.kill();
        TimeUnit.MILLISECONDS.sleep(1_000);
        assertThat(nodes.get(0).page("all", "", 0, 10).store().healthy()).isFalse();
        postgres.start();
      }
      TimeUnit.MILLISECONDS.sleep(1_500);
      stopped.set(true);
      load.shutdown();
      for (Future<Void> each : working) {
        each.get(10, TimeUnit.SECONDS);
      }
      for (JdbcErrorStore node : nodes) {
        assertThat(node.flush()).isTrue();
      }

      assertThat(added.size()).isGreaterThan(1_000);
      Set<String> missing = new TreeSet<>(added);
      missing.removeAll(ids(postgres));
      assertThat(missing).isEmpty();
      assertThat(sum(postgres)).isEqualTo(added.size());
      assertThat(nodes.get(0).page("all", "", 0, 10).total()).isEqualTo(FAULTS);
      nodes.forEach(JdbcErrorStore::close);
    }
  }

  private JdbcErrorStore node(int number, PostgresProcess postgres) {
    return new JdbcErrorStore(
        postgres::connect,
        Spools.open(directory.resolve("spool" + number), 64L << 20),
        new JdbcErrorStore.Purpose("shop", LIMITS, new Fingerprints()::explain));
  }

  /** Longest time of one call is bounded: whatever the database does, nobody waits for it. */
  private Void work(JdbcErrorStore node) throws InterruptedException {
    long slowest = 0;
    while (!stopped.get()) {
      long at = micros.incrementAndGet();
      var occurrence = Events.occurrence("Fault" + at % FAULTS, at);
      added.add(occurrence.event().id());
      long start = System.nanoTime();
      node.add(occurrence);
      slowest = Math.max(slowest, System.nanoTime() - start);
      TimeUnit.MILLISECONDS.sleep(5);
    }
    assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(2));
    return null;
  }

  private static Set<String> ids(PostgresProcess postgres) throws SQLException {
    Set<String> ids = new TreeSet<>();
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT id FROM sightline_error_event")) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }

  private static long sum(PostgresProcess postgres) throws SQLException {
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT sum(occurrences) FROM sightline_error_group")) {
      row.next();
      return row.getLong(1);
    }
  }
}
