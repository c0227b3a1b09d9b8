package dev.sightline.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sightline.context.CurrentContext;
import dev.sightline.event.EventContext;
import dev.sightline.spi.Measurements;
import dev.sightline.spi.Recorders;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With a real database. */
class ObservedDataSourceTest {
  private final Recorded recorded = new Recorded();
  private final JdbcDataSource original = new JdbcDataSource();
  private final DataSource observed = ObservedDataSource.wrap(original, "orders");

  @BeforeEach
  void run() throws SQLException {
    original.setURL("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
    try (Connection connection = original.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table item (id int primary key, name varchar(50))");
    }
    Recorders.measure(recorded);
  }

  @AfterEach
  void stop() {
    Recorders.stopMeasuring(recorded);
  }

  @Test
  void every_call_is_timed_by_its_first_word() throws SQLException {
    try (Connection connection = observed.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement("insert into item values (?, ?)")) {
        insert.setInt(1, 1);
        insert.setString(2, "kettle");
        assertThat(insert.executeUpdate()).isEqualTo(1);
        insert.setInt(1, 2);
        insert.setString(2, "grinder");
        insert.addBatch();
        assertThat(insert.executeBatch()).containsExactly(1);
      }
      try (Statement statement = connection.createStatement();
          ResultSet found = statement.executeQuery("/* all */ SELECT name from item")) {
        assertThat(found.next()).isTrue();
        assertThat(statement.execute("update item set name = 'x'")).isFalse();
      }
      try (CallableStatement call = connection.prepareCall("{call abs(-1)}")) {
        call.execute();
      }
      connection.commit();
    }

    assertThat(recorded.queries)
        .containsExactly("insert", "insert", "select", "update", "call", "commit");
  }

  @Test
  void connections_are_counted_while_they_are_open() throws SQLException {
    Connection one = observed.getConnection();
    Connection two = observed.getConnection();
    assertThat(recorded.open).isEqualTo(2);

    one.close();
    one.close();
    two.abort(Runnable::run);

    assertThat(recorded.open).isZero();
    assertThat(recorded.pools).containsOnly("orders");
  }

  @Test
  void what_the_driver_throws_arrives_as_it_is_and_is_timed() throws SQLException {
    try (Connection connection = observed.getConnection();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeQuery("select nonsense"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("NONSENSE");
    }

    assertThat(recorded.queries).containsExactly("select");
  }

  @Test
  void unwrapping_leads_to_the_original() throws SQLException {
    assertThat(observed.isWrapperFor(JdbcDataSource.class)).isTrue();
    assertThat(observed.unwrap(JdbcDataSource.class)).isSameAs(original);
    assertThat(observed).isInstanceOf(XADataSource.class).isEqualTo(observed);
    assertThat(ObservedDataSource.wrap(observed, "other")).isSameAs(observed);
    try (Connection connection = observed.getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(connection.unwrap(JdbcConnection.class)).isNotNull();
      assertThat(connection.unwrap(Connection.class)).isInstanceOf(JdbcConnection.class);
      assertThat(connection.isWrapperFor(java.util.List.class)).isFalse();
      assertThatThrownBy(() -> connection.unwrap(java.util.List.class))
          .isInstanceOf(SQLException.class);
      assertThat(statement.getConnection()).isSameAs(connection);
      assertThat(connection.getMetaData().getConnection()).isSameAs(connection);
      assertThat(connection.equals(connection)).isTrue();
      assertThat(connection.hashCode()).isEqualTo(connection.unwrap(Connection.class).hashCode());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "select 1, select",
    "'  -- note\n/* other */ (SELECT 1)', select",
    "{? = call f()}, call",
    "with x as (select 1) select 1, with",
    "create table x (y int), ddl",
    "pragma x, other",
    "'', other",
    "/* never closed, other",
    "selectx, other"
  })
  void types_are_few(String sql, String type) {
    assertThat(QueryTypes.of(sql)).isEqualTo(type);
  }

  @Test
  void a_comment_is_appended_where_it_changes_nothing() {
    assertThat(SqlComments.append("select 1", "t='x'")).isEqualTo("select 1 /*t='x'*/");
    assertThat(SqlComments.append("select 1 ; ", "t='x'")).isEqualTo("select 1 /*t='x'*/;");
    assertThat(SqlComments.append("select /*+ hint */ 1", "t='x'"))
        .isEqualTo("select /*+ hint */ 1");
    assertThat(SqlComments.append("select 1 -- end", "t='x'")).isEqualTo("select 1 -- end");
    assertThat(SqlComments.append("select 1", "*/ drop")).isEqualTo("select 1");
  }

  /** Keeps what is measured. */
  private static final class Recorded implements Measurements {
    private final List<String> queries = new ArrayList<>();
    private final List<String> pools = new ArrayList<>();
    private long open;

    @Override
    public void query(String type, long nanos, EventContext context) {
      assertThat(nanos).isPositive();
      assertThat(context).isSameAs(CurrentContext.get());
      queries.add(type);
    }

    @Override
    public void connections(String pool, long change) {
      pools.add(pool);
      open += change;
    }

    @Override
    public void count(String name, long amount, String[] labels) {}

    @Override
    public void time(String name, long nanos, String[] labels, EventContext context) {}

    @Override
    public void record(String name, double value, String[] labels, EventContext context) {}

    @Override
    public void gauge(String name, DoubleSupplier value, String[] labels) {}

    @Override
    public void queue(String executor, java.util.function.DoubleSupplier depth) {}

    @Override
    public void lost(long count) {}
  }
}
