package dev.sightline.limit;

import io.github.bucket4j.BucketExceptions;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.LockAndGetResult;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.SelectForUpdateBasedTransaction;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One row, locked, changed and let go. */
final class RowTransaction implements SelectForUpdateBasedTransaction {
  private static final long NEVER = Long.MAX_VALUE;

  private final Connection connection;
  private final String key;
  private final ClientSideConfig config;

  private RowTransaction(Connection connection, String key, ClientSideConfig config) {
    this.connection = connection;
    this.key = key;
    this.config = config;
  }

  static RowTransaction open(
      SharedBuckets.ConnectionSource connections, String key, ClientSideConfig config) {
    try {
      return new RowTransaction(connections.get(), key, config);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public void begin(Optional<Long> timeoutNanos) {
    run(() -> connection.setAutoCommit(false));
  }

  @Override
  public void rollback() {
    run(connection::rollback);
  }

  @Override
  public void commit(Optional<Long> timeoutNanos) {
    run(connection::commit);
  }

  @Override
  public LockAndGetResult tryLockAndGet(Optional<Long> timeoutNanos) {
    String sql = "SELECT state FROM " + SharedBuckets.TABLE + " WHERE id = ? FOR UPDATE";
    try (PreparedStatement statement = prepared(sql, timeoutNanos)) {
      statement.setString(1, key);
      try (ResultSet found = statement.executeQuery()) {
        return found.next()
            ? LockAndGetResult.locked(found.getBytes(1))
            : LockAndGetResult.notLocked();
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public boolean tryInsertEmptyData(Optional<Long> timeoutNanos) {
    String sql =
        "INSERT INTO "
            + SharedBuckets.TABLE
            + " (id, state, expires_at) VALUES (?, NULL, ?) ON CONFLICT DO NOTHING";
    try (PreparedStatement statement = prepared(sql, timeoutNanos)) {
      statement.setString(1, key);
      statement.setLong(2, NEVER);
      return statement.executeUpdate() > 0;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public void update(byte[] data, RemoteBucketState newState, Optional<Long> timeoutNanos) {
    String sql = "UPDATE " + SharedBuckets.TABLE + " SET state = ?, expires_at = ? WHERE id = ?";
    try (PreparedStatement statement = prepared(sql, timeoutNanos)) {
      statement.setBytes(1, data);
      statement.setLong(2, expiry(newState));
      statement.setString(3, key);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private long expiry(RemoteBucketState state) {
    long now = System.currentTimeMillis();
    return config
        .getExpirationAfterWriteStrategy()
        .map(
            strategy ->
                strategy.calculateTimeToLiveMillis(state, TimeUnit.MILLISECONDS.toNanos(now)))
        .filter(millis -> millis > 0)
        .map(millis -> now + millis)
        .orElse(NEVER);
  }

  private PreparedStatement prepared(String sql, Optional<Long> timeoutNanos) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    if (timeoutNanos.isPresent()) {
      statement.setQueryTimeout(
          (int) Math.max(1, TimeUnit.NANOSECONDS.toSeconds(timeoutNanos.get())));
    }
    return statement;
  }

  /** Goes back to its pool as it came from there. */
  @Override
  public void release() {
    try (Connection back = connection) {
      back.setAutoCommit(true);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private interface Step {
    void run() throws SQLException;
  }

  private static void run(Step step) {
    try {
      step.run();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static RuntimeException failed(SQLException e) {
    return new BucketExceptions.BucketExecutionException(e);
  }
}
