package dev.sightline.error.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What the databases say differently. */
enum Dialect {
  POSTGRESQL,
  H2;

  /** Any number that no other application uses. */
  private static final long LOCK = 0x5167_4C69_6E65_4552L;

  static Dialect of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    for (Dialect each : values()) {
      if (product.toUpperCase(Locale.ROOT).contains(each.name())) {
        return each;
      }
    }
    throw new SQLException("neither PostgreSQL nor H2");
  }

  /** Inserts a row unless there is one with its key. */
  String insertIfAbsent(String table, List<String> columns, List<String> key) {
    String names = String.join(", ", columns);
    String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
    if (this == POSTGRESQL) {
      return "INSERT INTO "
          + table
          + " ("
          + names
          + ") VALUES ("
          + marks
          + ") ON CONFLICT DO NOTHING";
    }
    String same =
        String.join(" AND ", key.stream().map(each -> "t." + each + " = s." + each).toList());
    return "MERGE INTO "
        + table
        + " t USING (VALUES ("
        + marks
        + ")) s ("
        + names
        + ") ON "
        + same
        + " WHEN NOT MATCHED THEN INSERT ("
        + names
        + ") VALUES ("
        + String.join(", ", columns.stream().map("s."::concat).toList())
        + ")";
  }

  /** Waits for its turn among all nodes, until the transaction ends. */
  void lock(Connection connection) throws SQLException {
    if (this == POSTGRESQL) {
      try (PreparedStatement lock =
          connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
        lock.setLong(1, LOCK);
        lock.executeQuery().close();
      }
    }
  }

  /** By the clock of the database, which all nodes share. */
  long nowMillis(Connection connection) throws SQLException {
    return Sql.number(
        connection, "SELECT CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000 AS BIGINT)");
  }

  /**
   * Whether this node is the one that may, until the transaction ends, do what one node does for
   * all.
   */
  boolean tryLock(Connection connection, String application) throws SQLException {
    if (this == H2) {
      return true;
    }
    try (PreparedStatement lock =
        connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?, ?)")) {
      lock.setInt(1, (int) LOCK);
      lock.setInt(2, application.hashCode());
      try (var result = lock.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    }
  }
}
