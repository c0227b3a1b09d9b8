package dev.sightline.error.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Runs transactions on the tables, which it creates or brings up to date before the first one. */
final class Database {
  private static final String SERIALIZATION_FAILURE = "40001";
  private static final String DEADLOCK = "40P01";
  private static final String DUPLICATE = "23505";
  private static final int ATTEMPTS = 5;

  private final Connections connections;
  private volatile @Nullable Dialect ready;

  Database(Connections connections) {
    this.connections = new UsableConnections(connections);
  }

  /** What is done in one transaction. */
  interface Work<T> {
    T run(Connection connection, Dialect dialect) throws SQLException;
  }

  /** Runs the work; again, a few times, where another node got in its way. */
  <T> T run(Work<T> work) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work);
      } catch (SQLException e) {
        if (attempt == ATTEMPTS || !isConflict(e)) {
          throw e;
        }
      }
    }
  }

  private static boolean isConflict(SQLException e) {
    String state = e.getSQLState();
    return SERIALIZATION_FAILURE.equals(state) || DEADLOCK.equals(state) || DUPLICATE.equals(state);
  }

  private <T> T once(Work<T> work) throws SQLException {
    try (Connection connection = connections.get()) {
      boolean before = connection.getAutoCommit();
      boolean done = false;
      connection.setAutoCommit(false);
      try {
        T result = work.run(connection, dialect(connection));
        connection.commit();
        done = true;
        return result;
      } finally {
        if (!done) {
          rollBack(connection);
        }
        restore(connection, before);
      }
    }
  }

  private Dialect dialect(Connection connection) throws SQLException {
    Dialect known = ready;
    if (known == null) {
      known = Dialect.of(connection);
      new Migrations(known).run(connection);
      connection.commit();
      ready = known;
    }
    return known;
  }

  private static void rollBack(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // it is broken: the database has rolled back, or will
    }
  }

  /** A pool may hand the connection to somebody who relies on it. */
  private static void restore(Connection connection, boolean autoCommit) {
    try {
      connection.setAutoCommit(autoCommit);
    } catch (SQLException e) {
      // it is broken; the pool finds out
    }
  }
}
