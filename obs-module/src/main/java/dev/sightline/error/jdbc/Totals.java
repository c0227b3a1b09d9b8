package dev.sightline.error.jdbc;

import dev.sightline.manage.ErrorGroupPage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The sums of one application: what is kept, and what was dropped so far. */
final class Totals {
  private static final String TABLE = "sightline_error_total";

  private final Connection connection;
  private final String application;

  Totals(Connection connection, String application) {
    this.connection = connection;
    this.application = application;
  }

  ErrorGroupPage.Store store() throws SQLException {
    String select =
        "SELECT events, evicted_events, evicted_groups, evicted_occurrences,"
            + " (SELECT coalesce(sum(counted_only), 0) FROM sightline_error_group"
            + " WHERE application = t.application) FROM "
            + TABLE
            + " t WHERE application = ?";
    try (PreparedStatement query = connection.prepareStatement(select)) {
      query.setString(1, application);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? new ErrorGroupPage.Store(
                "jdbc",
                true,
                "",
                row.getLong(1),
                0,
                row.getLong(5),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                0)
            : new ErrorGroupPage.Store("jdbc", true, "", 0, 0, 0, 0, 0, 0, 0);
      }
    }
  }

  /** Writes what is kept now. */
  void set(Dialect dialect, long events) throws SQLException {
    insert(dialect);
    Sql.update(
        connection,
        "UPDATE " + TABLE + " SET events = ? WHERE application = ?",
        events,
        application);
  }

  /** Adds what was dropped. */
  void add(Dialect dialect, long events, long groups, long occurrences) throws SQLException {
    if (events + groups > 0) {
      insert(dialect);
      Sql.update(
          connection,
          "UPDATE "
              + TABLE
              + " SET events = greatest(0, events - ?),"
              + " evicted_events = evicted_events + ?, evicted_groups = evicted_groups + ?,"
              + " evicted_occurrences = evicted_occurrences + ? WHERE application = ?",
          events,
          events,
          groups,
          occurrences,
          application);
    }
  }

  private void insert(Dialect dialect) throws SQLException {
    List<String> columns =
        List.of("application", "events", "evicted_events", "evicted_groups", "evicted_occurrences");
    String insert = dialect.insertIfAbsent(TABLE, columns, List.of("application"));
    Sql.update(connection, insert, application, 0L, 0L, 0L, 0L);
  }
}
