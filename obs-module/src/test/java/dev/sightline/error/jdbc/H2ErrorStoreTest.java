package dev.sightline.error.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;

class H2ErrorStoreTest extends JdbcErrorStoreContract {
  private final JdbcConnectionPool pool =
      JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "", "");

  @Override
  protected Connection connection() throws SQLException {
    return pool.getConnection();
  }

  @Override
  @AfterEach
  public void closeStore() {
    super.closeStore();
    pool.dispose();
  }
}
