package dev.sightline.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class SharedLimitTest {
  private final JdbcDataSource database = new JdbcDataSource();
  private final List<Throwable> told = new ArrayList<>();
  private final AtomicLong nanos = new AtomicLong();
  private boolean down;

  SharedLimitTest() {
    database.setURL(
        "jdbc:h2:mem:limits-" + System.nanoTime() + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
  }

  private Connection connection() throws SQLException {
    if (down) {
      throw new SQLException("connection refused", "08001");
    }
    return database.getConnection();
  }

  /** As one node has it. */
  private RateLimit node(int limit) {
    SharedLimit shared =
        new SharedLimit(new SharedBuckets(this::connection), told::add, nanos::get);
    return new RateLimit(
        "login", List.of(), LimitKey.parse("client"), limit, Duration.ofHours(1), shared);
  }

  @Test
  void nodesCountTogether() {
    RateLimit first = node(3);
    RateLimit second = node(3);
    assertThat(first.take("10.0.0.1").remaining()).isEqualTo(2);
    assertThat(second.take("10.0.0.1").remaining()).isEqualTo(1);
    assertThat(first.take("10.0.0.1").allowed()).isTrue();

    Verdict refused = second.take("10.0.0.1");
    assertThat(refused.allowed()).isFalse();
    assertThat(refused.retryAfter()).isPositive();
    assertThat(second.take("10.0.0.2").allowed()).isTrue();
    assertThat(told).isEmpty();
  }

  @Test
  void isExactUnderConcurrency() throws Exception {
    List<RateLimit> nodes = List.of(node(100), node(100));
    nodes.get(0).take("warm");
    AtomicInteger allowed = new AtomicInteger();
    List<Thread> threads =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    new Thread(
                        () -> {
                          for (int n = 0; n < 25; n++) {
                            allowed.addAndGet(nodes.get(i % 2).take("a").allowed() ? 1 : 0);
                          }
                        }))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(told).isEmpty();
    assertThat(allowed).hasValue(100);
  }

  @Test
  void withoutTheDatabaseEachNodeCountsForItselfAndAsksAgainLater() {
    down = true;
    RateLimit first = node(1);
    assertThat(first.take("a").allowed()).isTrue();
    assertThat(first.take("a").allowed()).isFalse();
    assertThat(node(1).take("a").allowed()).isTrue();
    assertThat(told).hasSize(2);

    down = false;
    assertThat(first.take("a").allowed()).isFalse();
    nanos.addAndGet(Duration.ofSeconds(11).toNanos());
    assertThat(first.take("a").allowed()).isTrue();
    assertThat(told).hasSize(2);
  }

  @Test
  void noKeyStandsInTheTable() throws SQLException {
    node(3).take("ada@example.com");
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("SELECT id, expires_at FROM sightline_rate_limit")) {
      assertThat(found.next()).isTrue();
      assertThat(found.getString(1)).matches("[0-9a-f]{64}");
      assertThat(found.getLong(2)).isBetween(System.currentTimeMillis(), Long.MAX_VALUE - 1);
    }
  }
}
