package dev.sightline.error.jdbc;

import dev.sightline.backend.PostgresProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What every store does, on a real PostgreSQL. */
class PostgresErrorStoreIT extends JdbcErrorStoreContract {
  private static @Nullable PostgresProcess postgres;

  @BeforeAll
  static void startPostgres(@TempDir Path directory) throws IOException {
    postgres = new PostgresProcess(directory.resolve("data"));
  }

  @AfterAll
  static void stopPostgres() throws IOException {
    running().close();
  }

  private static PostgresProcess running() {
    return Objects.requireNonNull(postgres);
  }

  @Override
  @BeforeEach
  public void openStore() {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP SCHEMA public CASCADE");
      statement.execute("CREATE SCHEMA public");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    super.openStore();
  }

  @Override
  protected Connection connection() throws SQLException {
    return running().connect();
  }
}
