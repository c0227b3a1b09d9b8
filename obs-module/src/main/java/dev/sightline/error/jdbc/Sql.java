package dev.sightline.error.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;

/** Statements with arguments. */
final class Sql {
  private Sql() {}

  /** What is done with each row. */
  interface Row {
    void accept(ResultSet row) throws SQLException;
  }

  /** How many rows were changed. */
  static long update(Connection connection, String sql, Object... arguments) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, arguments);
      return statement.executeUpdate();
    }
  }

  static void query(Connection connection, String sql, Row each, Object... arguments)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      set(query, arguments);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          each.accept(rows);
        }
      }
    }
  }

  /** The first column of the only row. */
  static long number(Connection connection, String sql, Object... arguments) throws SQLException {
    long[] number = new long[1];
    query(connection, sql, row -> number[0] = row.getLong(1), arguments);
    return number[0];
  }

  /** As many question marks, divided by commas. */
  static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  private static void set(PreparedStatement statement, Object... arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
  }
}
