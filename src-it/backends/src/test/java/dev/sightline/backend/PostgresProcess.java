package dev.sightline.backend;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL that can be killed and started again on its data. */
public final class PostgresProcess implements AutoCloseable {
  private final Path data;
  private final int port;
  private @Nullable EmbeddedPostgres running;

  public PostgresProcess(Path data) throws IOException {
    this.data = data;
    try (ServerSocket socket = new ServerSocket(0)) {
      this.port = socket.getLocalPort();
    }
    start();
  }

  public void start() throws IOException {
    running =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setPort(port)
            .setServerConfig(
                "synchronous_commit", "on") // as in production; this launcher's default is off
            .setPGStartupWait(Duration.ofSeconds(60))
            .start();
  }

  /** As a power cut does to it: {@code kill -9} of the process and all its children. */
  public void kill() throws IOException, InterruptedException {
    long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
    var all = postmaster.descendants().toList();
    postmaster.destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
    while (postmaster.isAlive()) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    close();
  }

  public int port() {
    return port;
  }

  /** As the user {@code postgres}, who has no password. */
  public Connection connect() throws SQLException {
    String url = "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres&connectTimeout=2";
    return DriverManager.getConnection(url);
  }

  @Override
  public void close() throws IOException {
    if (running != null) {
      running.close();
      running = null;
    }
  }
}
