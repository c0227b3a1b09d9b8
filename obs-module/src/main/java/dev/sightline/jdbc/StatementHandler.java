package dev.sightline.jdbc;

import java.lang.reflect.Method;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Times what a statement executes. */
final class StatementHandler extends JdbcHandler {
  private final Object connection;
  private final @Nullable String prepared;

  /**
   * @param connection observed, for whoever asks the statement for it
   * @param prepared type of the statement where it is prepared, else null
   */
  StatementHandler(Statement original, Object connection, @Nullable String prepared) {
    super(original);
    this.connection = connection;
    this.prepared = prepared;
  }

  @Override
  @Nullable Object call(Object proxy, Method method, @Nullable Object[] arguments)
      throws Throwable {
    String name = method.getName();
    if (name.equals("getConnection")) {
      return connection;
    } else if (!name.startsWith("execute")) {
      return pass(method, arguments);
    }
    boolean given = arguments.length > 0 && arguments[0] instanceof String;
    String type = given ? QueryTypes.of(arguments[0]) : prepared == null ? "batch" : prepared;
    @Nullable Object[] sent = given ? SqlComments.appended(arguments) : arguments;
    return QueryTimer.time(type, () -> pass(method, sent));
  }
}
