package dev.sightline.error.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Creates the tables and brings them up to date, from the files {@code V<number>.sql} beside this
 * class. One node at a time; a database that is up to date is only read, so that a role without the
 * right to create tables is enough there.
 */
final class Migrations {
  static final int LATEST = 1;
  private static final String TABLE = "sightline_error_schema";

  private final Dialect dialect;

  Migrations(Dialect dialect) {
    this.dialect = dialect;
  }

  void run(Connection connection) throws SQLException {
    if (version(connection) >= LATEST) {
      return;
    }
    dialect.lock(connection);
    int version = version(connection);
    try (Statement statement = connection.createStatement()) {
      if (version < 0) {
        statement.execute("CREATE TABLE " + TABLE + " (version INTEGER NOT NULL PRIMARY KEY)");
      }
      for (int next = Math.max(version, 0) + 1; next <= LATEST; next++) {
        for (String each : statements(next)) {
          statement.execute(each);
        }
        statement.execute("INSERT INTO " + TABLE + " (version) VALUES (" + next + ")");
      }
    }
  }

  /** -1 when there is no table. */
  private static int version(Connection connection) throws SQLException {
    String exists =
        "SELECT count(*) FROM information_schema.tables"
            + " WHERE lower(table_name) = ? AND table_schema = CURRENT_SCHEMA";
    try (PreparedStatement query = connection.prepareStatement(exists)) {
      query.setString(1, TABLE);
      if (number(query) == 0) {
        return -1;
      }
    }
    try (PreparedStatement query =
        connection.prepareStatement("SELECT coalesce(max(version), 0) FROM " + TABLE)) {
      return number(query);
    }
  }

  private static int number(PreparedStatement query) throws SQLException {
    try (ResultSet result = query.executeQuery()) {
      result.next();
      return result.getInt(1);
    }
  }

  static List<String> statements(int version) {
    String name = "V" + version + ".sql";
    try (InputStream in = Migrations.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String> statements = new ArrayList<>();
      for (String each : text.replaceAll("--[^\n]*", "").split(";", -1)) {
        if (!each.isBlank()) {
          statements.add(each.strip());
        }
      }
      return statements;
    } catch (IOException e) {
      throw new IllegalStateException(name + " cannot be read", e);
    }
  }
}
