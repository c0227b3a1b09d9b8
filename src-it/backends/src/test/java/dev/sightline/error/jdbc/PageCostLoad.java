package dev.sightline.error.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.error.ErrorOrigin;
import dev.sightline.error.Events;
import dev.sightline.error.Occurrence;
import dev.sightline.error.grouping.Fingerprints;
import dev.sightline.error.spool.MemorySpool;
import dev.sightline.error.store.StoreLimits;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * What the pages on errors ask a real PostgreSQL, with few events and with a million: prints a
 * table. Not part of any build; {@code docs/testing.md} says how to run it.
 */
class PageCostLoad {
  private static final int GROUPS = 1_000;
  private static final int EVENTS = Integer.getInteger("load.events", 1_000_000);
  private static final int ROUNDS = 200;
  private static final long NOW = 1_795_000_000_000L;

  private static final ThreadLocal<Connection> CONNECTIONS = new ThreadLocal<>();

  private interface Asking {
    void run() throws Exception;
  }

  @Test
  void asksTheSameOfFewAndOfMany() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
      JdbcErrorStore store = store(postgres);
      fill(store);
      double[][] few = measure(store);
      long start = System.nanoTime();
      multiply(postgres);
      System.out.printf(
          Locale.ROOT, "filled in %d s%n", (System.nanoTime() - start) / 1_000_000_000);
      double[][] many = measure(store);
      print(few, many);
      store.close();
      assertThat(many[0][1]).as("p95 of the list, ms").isLessThan(1_000);
    }
  }

  private JdbcErrorStore store(EmbeddedPostgres postgres) {
    StoreLimits limits = new StoreLimits(GROUPS, 8L << 20, 20, 10, Duration.ofDays(365));
    return new JdbcErrorStore(
        () -> pooled(postgres),
        new MemorySpool(64 << 20),
        new JdbcErrorStore.Purpose("shop", limits, new Fingerprints()::explain),
        InstantSource.fixed(Instant.ofEpochMilli(NOW)));
  }

  /** One connection for each thread, as a pool would give. */
  private Connection pooled(EmbeddedPostgres postgres) throws SQLException {
    Connection own = CONNECTIONS.get();
    if (own == null || own.isClosed()) {
      own = postgres.getPostgresDatabase().getConnection();
      CONNECTIONS.set(own);
    }
    Connection lent = own;
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) ->
                method.getName().equals("close") ? null : method.invoke(lent, arguments));
  }

  private static void fill(JdbcErrorStore store) {
    for (int i = 0; i < GROUPS; i++) {
      store.add(
          new Occurrence(
              Events.event("Fault" + i, (NOW - 1_000_000 + i) * 1_000),
              new ErrorOrigin("1.0", "n1")));
    }
    assertThat(store.flush()).isTrue();
  }

  /** Copies each group's event until there are as many as wanted. */
  private static void multiply(EmbeddedPostgres postgres) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO sightline_error_event (application, id, fingerprint, at_micros, document)"
              + " SELECT application, md5(id || n), fingerprint, at_micros - n, document"
              + " FROM sightline_error_event, generate_series(1, "
              + (EVENTS / GROUPS - 1)
              + ") AS n");
      statement.execute("ANALYZE");
    }
  }

  private static double[][] measure(JdbcErrorStore store) throws Exception {
    String fingerprint = store.page("open", "", 0, 1).groups().get(0).fingerprint();
    return new double[][] {
      times(() -> store.page("open", "", 0, 50)),
      times(() -> store.page("all", "fault7", 0, 50)),
      times(() -> store.page("open", "", 900, 50)),
      times(() -> store.detail(fingerprint))
    };
  }

  /** Median and 95th percentile, milliseconds. */
  private static double[] times(Asking asking) throws Exception {
    double[] millis = new double[ROUNDS];
    for (int i = -50; i < ROUNDS; i++) {
      long start = System.nanoTime();
      asking.run();
      if (i >= 0) {
        millis[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(millis);
    return new double[] {millis[ROUNDS / 2], millis[ROUNDS * 95 / 100]};
  }

  private static void print(double[][] few, double[][] many) {
    String[] names = {"list, first page", "list, text", "list, page 19", "group, 20 events"};
    System.out.printf(
        "%-18s %9s %9s %9s %9s %6s%n", "ms", "few p50", "few p95", "many p50", "many p95", "ratio");
    for (int i = 0; i < names.length; i++) {
      System.out.printf(
          Locale.ROOT,
          "%-18s %9.2f %9.2f %9.2f %9.2f %6.2f%n",
          names[i],
          few[i][0],
          few[i][1],
          many[i][0],
          many[i][1],
          many[i][0] / few[i][0]);
    }
  }
}
