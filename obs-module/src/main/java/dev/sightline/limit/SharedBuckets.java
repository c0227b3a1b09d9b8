package dev.sightline.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.AbstractSelectForUpdateBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.SelectForUpdateBasedTransaction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Buckets that several nodes share in a table of PostgreSQL, one row each, made where it is
 * missing. Rows hold hashes of the keys, not the keys: these may be names or secrets.
 */
public final class SharedBuckets {
  static final String TABLE = "sightline_rate_limit";

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
  private static final int CLEANING_EVERY = 1_000;

  private final ConnectionSource connections;
  private final Rows rows;
  private final AtomicInteger uses = new AtomicInteger();
  private volatile boolean prepared;

  /** Where connections come from. */
  @FunctionalInterface
  public interface ConnectionSource {
    Connection get() throws SQLException;
  }

  public SharedBuckets(ConnectionSource connections) {
    this.connections = connections;
    this.rows =
        new Rows(
            ClientSideConfig.getDefault()
                .withRequestTimeout(LONGEST_WAIT)
                .withExpirationAfterWriteStrategy(
                    ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(
                        Duration.ofMinutes(1))));
  }

  /**
   * The bucket of one key of one limit.
   *
   * @throws SQLException where the table can neither be used nor made
   */
  Bucket bucket(String limit, String key, BucketConfiguration configuration) throws SQLException {
    prepare();
    return rows.builder().build(hash(limit + '\n' + key), () -> configuration);
  }

  private void prepare() throws SQLException {
    boolean cleaning = uses.incrementAndGet() % CLEANING_EVERY == 0;
    if (prepared && !cleaning) {
      return;
    }
    try (Connection connection = connections.get();
        Statement statement = connection.createStatement()) {
      if (!prepared) {
        statement.execute(
            "CREATE TABLE IF NOT EXISTS "
                + TABLE
                + " (id VARCHAR(64) PRIMARY KEY, state BYTEA, expires_at BIGINT)");
        prepared = true;
      }
      clean(connection);
    }
  }

  private static void clean(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("DELETE FROM " + TABLE + " WHERE expires_at < ?")) {
      statement.setLong(1, System.currentTimeMillis());
      statement.executeUpdate();
    }
    if (!connection.getAutoCommit()) {
      connection.commit();
    }
  }

  private static String hash(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }

  /** Bucket4j's own protocol over a row that is locked. */
  private final class Rows extends AbstractSelectForUpdateBasedProxyManager<String> {
    Rows(ClientSideConfig config) {
      super(config);
    }

    @Override
    protected SelectForUpdateBasedTransaction allocateTransaction(
        String key, Optional<Long> timeoutNanos) {
      return RowTransaction.open(connections, key, getClientSideConfig());
    }

    @Override
    public void removeProxy(String key) {
      throw new UnsupportedOperationException("rows are removed when they expire");
    }

    @Override
    public boolean isExpireAfterWriteSupported() {
      return true;
    }
  }
}
