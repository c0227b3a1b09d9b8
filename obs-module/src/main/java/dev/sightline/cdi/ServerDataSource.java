package dev.sightline.cdi;

import dev.sightline.error.jdbc.Connections;
import java.sql.Connection;
import java.sql.SQLException;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A data source of the server by its name. Looked up at once, while the names of the application
 * can be seen; if it is not there yet, each time a connection is asked for.
 */
final class ServerDataSource implements Connections {
  private final String name;
  private volatile @Nullable DataSource found;

  ServerDataSource(String name) {
    this.name = name;
    find();
  }

  private @Nullable DataSource find() {
    try {
      found = LocalNames.lookUp(name, DataSource.class);
    } catch (NamingException e) {
      found = null;
    }
    return found;
  }

  /** Whether the server has it at present. */
  boolean isThere() {
    return found != null;
  }

  @Override
  public Connection get() throws SQLException {
    DataSource known = found == null ? find() : found;
    if (known == null) {
      throw new SQLException("no data source of that name on this server", "08001");
    }
    return known.getConnection();
  }
}
