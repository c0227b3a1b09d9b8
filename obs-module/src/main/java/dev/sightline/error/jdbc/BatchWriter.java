package dev.sightline.error.jdbc;

import dev.sightline.error.group.GroupDelta;
import dev.sightline.error.group.GroupSnapshot;
import dev.sightline.error.group.LiveGroup;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a batch, in one transaction, exactly once however often it is given. Rows are locked in
 * the order of their fingerprints, so that nodes wait for each other and do not deadlock.
 */
final class BatchWriter {
  private final Database database;
  private final String application;

  BatchWriter(Database database, String application) {
    this.database = database;
    this.application = application;
  }

  /**
   * Writes it, unless it has been written.
   *
   * @return whether it was written now
   */
  boolean write(Batch batch, long nowMillis) throws SQLException {
    return database.run((connection, dialect) -> write(batch, nowMillis, connection, dialect));
  }

  private boolean write(Batch batch, long nowMillis, Connection connection, Dialect dialect)
      throws SQLException {
    if (!isNew(batch, nowMillis, connection)) {
      return false;
    }
    GroupRows rows = new GroupRows(connection, dialect, application);
    Map<String, List<GroupDelta>> deltas = new TreeMap<>();
    for (GroupDelta each : batch.groups()) {
      deltas.computeIfAbsent(each.fingerprint(), same -> new ArrayList<>(1)).add(each);
    }
    Map<String, GroupSnapshot> groups = lock(deltas, rows, nowMillis);
    Collection<GroupSnapshot> changed = new ArrayList<>(groups.size());
    for (GroupSnapshot each : groups.values()) {
      LiveGroup live = GroupRows.live(each, nowMillis);
      deltas
          .getOrDefault(each.fingerprint(), List.of())
          .forEach(delta -> live.add(delta, nowMillis));
      changed.add(live.snapshot());
    }
    rows.update(changed);
    new EventRows(connection, dialect, application).insertIfAbsent(batch.events());
    return true;
  }

  /** Known groups first, then new ones. */
  private static Map<String, GroupSnapshot> lock(
      Map<String, List<GroupDelta>> deltas, GroupRows rows, long nowMillis) throws SQLException {
    Map<String, GroupSnapshot> groups = rows.lock(deltas.keySet());
    Map<String, GroupSnapshot> fresh = new TreeMap<>();
    deltas.forEach(
        (fingerprint, each) -> {
          if (!groups.containsKey(fingerprint)) {
            String why = each.get(0).grouping();
            fresh.put(fingerprint, new LiveGroup(fingerprint, why, 1, nowMillis).snapshot());
          }
        });
    if (!fresh.isEmpty()) {
      rows.insertIfAbsent(fresh.values());
      groups.putAll(rows.lock(fresh.keySet()));
    }
    return groups;
  }

  private static boolean isNew(Batch batch, long nowMillis, Connection connection)
      throws SQLException {
    String update =
        "UPDATE sightline_error_writer SET sequence = ?, seen = ? WHERE writer = ? AND sequence < ?";
    try (PreparedStatement statement = connection.prepareStatement(update)) {
      statement.setLong(1, batch.sequence());
      statement.setLong(2, nowMillis);
      statement.setString(3, batch.writer());
      statement.setLong(4, batch.sequence());
      if (statement.executeUpdate() == 1) {
        return true;
      }
    }
    if (isKnown(batch.writer(), connection)) {
      return false;
    }
    String insert = "INSERT INTO sightline_error_writer (writer, sequence, seen) VALUES (?, ?, ?)";
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      statement.setString(1, batch.writer());
      statement.setLong(2, batch.sequence());
      statement.setLong(3, nowMillis);
      statement.executeUpdate();
    }
    return true;
  }

  private static boolean isKnown(String writer, Connection connection) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT 1 FROM sightline_error_writer WHERE writer = ?")) {
      query.setString(1, writer);
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }
}
