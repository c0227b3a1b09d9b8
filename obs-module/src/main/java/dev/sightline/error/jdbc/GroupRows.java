package dev.sightline.error.jdbc;

import dev.sightline.error.group.GroupFace;
import dev.sightline.error.group.GroupSnapshot;
import dev.sightline.error.group.LiveGroup;
import dev.sightline.manage.Documents;
import dev.sightline.manage.ErrorGroupDetail.Entry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Groups of one application as rows. */
final class GroupRows {
  private static final String TABLE = "sightline_error_group";
  private static final List<String> KEY = List.of("application", "fingerprint");
  private static final List<String> COLUMNS =
      List.of(
          "phase",
          "mute_until",
          "touched",
          "occurrences",
          "counted_only",
          "first_seen",
          "last_seen",
          "search",
          "reason",
          "face",
          "status",
          "figures",
          "history");
  static final String READ = "fingerprint, reason, face, status, figures, history";

  private final Connection connection;
  private final Dialect dialect;
  private final String application;

  GroupRows(Connection connection, Dialect dialect, String application) {
    this.connection = connection;
    this.dialect = dialect;
    this.application = application;
  }

  /** History as one document. */
  public record History(List<Entry> entries) {}

  /** The groups there are of these, by fingerprint, held until the transaction ends. */
  Map<String, GroupSnapshot> lock(Collection<String> fingerprints) throws SQLException {
    Map<String, GroupSnapshot> found = new TreeMap<>();
    if (fingerprints.isEmpty()) {
      return found;
    }
    String marks = String.join(", ", Collections.nCopies(fingerprints.size(), "?"));
    String select =
        "SELECT "
            + READ
            + " FROM "
            + TABLE
            + " WHERE application = ? AND fingerprint IN ("
            + marks
            + ") ORDER BY fingerprint FOR UPDATE";
    try (PreparedStatement query = connection.prepareStatement(select)) {
      query.setString(1, application);
      int index = 2;
      for (String each : fingerprints) {
        query.setString(index++, each);
      }
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          GroupSnapshot group = read(rows);
          found.put(group.fingerprint(), group);
        }
      }
    }
    return found;
  }

  /** Adds those that are not there yet; others may have added them meanwhile. */
  void insertIfAbsent(Collection<GroupSnapshot> groups) throws SQLException {
    List<String> columns = new java.util.ArrayList<>(KEY);
    columns.addAll(COLUMNS);
    String insert = dialect.insertIfAbsent(TABLE, columns, KEY);
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      for (GroupSnapshot each : groups) {
        statement.setString(1, application);
        statement.setString(2, each.fingerprint());
        set(statement, 3, each);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Writes groups whose rows this transaction holds. */
  void update(Collection<GroupSnapshot> groups) throws SQLException {
    String update =
        "UPDATE "
            + TABLE
            + " SET "
            + String.join(" = ?, ", COLUMNS)
            + " = ? WHERE application = ? AND fingerprint = ?";
    try (PreparedStatement statement = connection.prepareStatement(update)) {
      for (GroupSnapshot each : groups) {
        int next = set(statement, 1, each);
        statement.setString(next, application);
        statement.setString(next + 1, each.fingerprint());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static int set(PreparedStatement statement, int from, GroupSnapshot group)
      throws SQLException {
    int i = from;
    statement.setString(i++, group.status().phase());
    statement.setLong(i++, group.status().untilMillis());
    statement.setBoolean(i++, !group.history().isEmpty());
    statement.setLong(i++, group.figures().count());
    statement.setLong(i++, group.figures().countedOnly());
    statement.setLong(i++, group.figures().firstSeenMillis());
    statement.setLong(i++, group.figures().lastSeenMillis());
    statement.setString(i++, StoredText.search(group));
    statement.setString(i++, StoredText.plain(group.grouping()));
    statement.setString(i++, Documents.write(group.face()));
    statement.setString(i++, Documents.write(group.status()));
    statement.setString(i++, Documents.write(group.figures()));
    statement.setString(i++, Documents.write(new History(group.history())));
    return i;
  }

  /** A row of the columns {@link #READ}. */
  static GroupSnapshot read(ResultSet row) throws SQLException {
    return new GroupSnapshot(
        row.getString("fingerprint"),
        row.getString("reason"),
        Documents.read(row.getString("face"), GroupFace.class),
        Documents.read(row.getString("status"), GroupSnapshot.Status.class),
        Documents.read(row.getString("figures"), GroupSnapshot.Figures.class),
        Documents.read(row.getString("history"), History.class).entries());
  }

  /** The group as an object that knows its rules. */
  static LiveGroup live(GroupSnapshot group, long nowMillis) {
    LiveGroup live = new LiveGroup(group.fingerprint(), group.grouping(), 1, nowMillis);
    live.merge(group, nowMillis);
    return live;
  }
}
