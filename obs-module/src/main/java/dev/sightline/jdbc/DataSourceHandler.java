package dev.sightline.jdbc;

import java.lang.reflect.Method;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/** Observes the connections that a data source hands out. */
final class DataSourceHandler extends JdbcHandler {
  private final String pool;

  DataSourceHandler(Object original, String pool) {
    super(original);
    this.pool = pool;
  }

  @Override
  @Nullable Object call(Object proxy, Method method, @Nullable Object[] arguments)
      throws Throwable {
    Object result = pass(method, arguments);
    boolean handsOut = method.getName().equals("getConnection");
    return handsOut && result instanceof Connection connection
        ? ConnectionHandler.observe(connection, pool)
        : result;
  }
}
