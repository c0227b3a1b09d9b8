package dev.sightline.error.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Connections that were looked at before they are used. Pools that do not look themselves
 * (Payara's, unless told to) give the same dead connections out again and again after a restart of
 * the database; {@code abort} makes a pool forget one.
 */
final class UsableConnections implements Connections {
  private static final int SECONDS = 2;
  private static final int MOST_DEAD = 100;

  private final Connections pool;

  UsableConnections(Connections pool) {
    this.pool = pool;
  }

  @Override
  public Connection get() throws SQLException {
    for (int i = 0; i < MOST_DEAD; i++) {
      Connection connection = pool.get();
      if (isUsable(connection)) {
        return connection;
      }
      forget(connection);
    }
    throw new SQLException("the pool gives out dead connections only", "08003");
  }

  private static boolean isUsable(Connection connection) {
    try {
      return connection.isValid(SECONDS);
    } catch (SQLException | RuntimeException e) {
      return false;
    }
  }

  private static void forget(Connection connection) {
    try (connection) {
      connection.abort(Runnable::run);
    } catch (SQLException | RuntimeException | LinkageError e) {
      // it is dead in any case
    }
  }
}
