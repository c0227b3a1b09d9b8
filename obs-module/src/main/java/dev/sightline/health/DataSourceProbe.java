package dev.sightline.health;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** Whether a data source gives a connection that works; tells a full pool from a dead database. */
public final class DataSourceProbe implements Callable<String> {
  private static final Pattern LOCAL =
      Pattern.compile("(?:java:[a-z]{2,12}/)?[A-Za-z0-9_][A-Za-z0-9_./-]{0,200}");

  private final String jndiName;
  private final int seconds;

  /**
   * @param seconds the driver may take to validate a connection, 1 or more
   */
  public DataSourceProbe(String jndiName, int seconds) {
    this.jndiName = jndiName;
    this.seconds = Math.max(1, seconds);
  }

  @Override
  public String call() throws DependencyDownException {
    try (Connection connection = lookUp().getConnection()) {
      if (!connection.isValid(seconds)) {
        throw new DependencyDownException("the database does not answer");
      }
      return connection.getMetaData().getDatabaseProductName();
    } catch (SQLTransientConnectionException e) {
      throw new DependencyDownException("no connection was free in the pool");
    } catch (SQLException e) {
      throw new DependencyDownException("no connection (" + sqlState(e) + ")");
    }
  }

  private static String sqlState(SQLException e) {
    String state = e.getSQLState();
    boolean plain = state != null && state.matches("[0-9A-Z]{5}");
    return plain ? "SQL state " + state : e.getClass().getSimpleName();
  }

  /** Only local names: a name with a scheme would make the server call a stranger. */
  @SuppressWarnings("BanJNDI")
  private DataSource lookUp() throws DependencyDownException {
    if (!LOCAL.matcher(jndiName).matches()) {
      throw new DependencyDownException("has a name that is not local to this server");
    }
    try {
      if (InitialContext.doLookup(jndiName) instanceof DataSource dataSource) {
        return dataSource;
      }
      throw new DependencyDownException("is no data source");
    } catch (NamingException e) {
      throw new DependencyDownException("is not defined on this server");
    }
  }
}
