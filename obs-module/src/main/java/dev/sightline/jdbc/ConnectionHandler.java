package dev.sightline.jdbc;

import dev.sightline.spi.Recorders;
import java.lang.reflect.Method;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Counts a connection while it is open, and observes its statements. */
final class ConnectionHandler extends JdbcHandler {
  private static final Set<String> CLOSING = Set.of("close", "abort");
  private static final Set<String> TIMED = Set.of("commit", "rollback");

  private final String pool;
  private final AtomicBoolean closed = new AtomicBoolean();

  private ConnectionHandler(Connection original, String pool) {
    super(original);
    this.pool = pool;
  }

  static Connection observe(Connection original, String pool) {
    Connection observed =
        JdbcProxies.of(Connection.class, original, new ConnectionHandler(original, pool));
    Recorders.measurements().connections(pool, 1);
    return observed;
  }

  @Override
  @Nullable Object call(Object proxy, Method method, @Nullable Object[] arguments)
      throws Throwable {
    String name = method.getName();
    if (CLOSING.contains(name)) {
      return close(method, arguments);
    } else if (TIMED.contains(name)) {
      return QueryTimer.time(name, () -> pass(method, arguments));
    } else if (name.startsWith("prepare") && arguments.length > 0) {
      return prepared(proxy, method, arguments);
    }
    Object result = pass(method, arguments);
    if (result instanceof Statement statement) {
      return JdbcProxies.of(
          Statement.class, statement, new StatementHandler(statement, proxy, null));
    } else if (result instanceof DatabaseMetaData data) {
      return JdbcProxies.of(DatabaseMetaData.class, data, new MetaDataHandler(data, proxy));
    }
    return result;
  }

  /** Counted down once, however often it is closed, and even if closing fails. */
  private @Nullable Object close(Method method, @Nullable Object[] arguments) throws Throwable {
    if (closed.compareAndSet(false, true)) {
      Recorders.measurements().connections(pool, -1);
    }
    return pass(method, arguments);
  }

  private @Nullable Object prepared(Object proxy, Method method, @Nullable Object[] arguments)
      throws Throwable {
    String type = QueryTypes.of(arguments[0]);
    Object result = pass(method, SqlComments.appended(arguments));
    if (result instanceof CallableStatement statement) {
      return JdbcProxies.of(
          CallableStatement.class, statement, new StatementHandler(statement, proxy, type));
    } else if (result instanceof PreparedStatement statement) {
      return JdbcProxies.of(
          PreparedStatement.class, statement, new StatementHandler(statement, proxy, type));
    }
    return result;
  }

  /** Leads back to the observed connection. */
  private static final class MetaDataHandler extends JdbcHandler {
    private final Object connection;

    MetaDataHandler(DatabaseMetaData original, Object connection) {
      super(original);
      this.connection = connection;
    }

    @Override
    @Nullable Object call(Object proxy, Method method, @Nullable Object[] arguments)
        throws Throwable {
      return method.getName().equals("getConnection") ? connection : pass(method, arguments);
    }
  }
}
