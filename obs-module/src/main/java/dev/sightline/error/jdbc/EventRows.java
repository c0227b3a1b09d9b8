package dev.sightline.error.jdbc;

import dev.sightline.error.group.StoredEvent;
import dev.sightline.event.ErrorEvent;
import dev.sightline.manage.Documents;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Events of one application as rows. */
final class EventRows {
  private static final String TABLE = "sightline_error_event";
  private static final List<String> KEY = List.of("application", "id");
  private static final List<String> COLUMNS =
      List.of("application", "id", "fingerprint", "at_micros", "document");

  private final Connection connection;
  private final Dialect dialect;
  private final String application;

  EventRows(Connection connection, Dialect dialect, String application) {
    this.connection = connection;
    this.dialect = dialect;
    this.application = application;
  }

  /** Adds those that are not there yet. */
  void insertIfAbsent(List<StoredEvent> events) throws SQLException {
    String insert = dialect.insertIfAbsent(TABLE, COLUMNS, KEY);
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      for (StoredEvent each : events) {
        statement.setString(1, application);
        statement.setString(2, each.event().id());
        statement.setString(3, each.event().fingerprint());
        statement.setLong(4, each.event().timestampMicros());
        statement.setString(5, StoredText.plain(Documents.write(each)));
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** The latest of a group, latest first. */
  List<ErrorEvent> latest(String fingerprint, int max) throws SQLException {
    String select =
        "SELECT document FROM "
            + TABLE
            + " WHERE application = ? AND fingerprint = ?"
            + " ORDER BY at_micros DESC, id DESC LIMIT ?";
    try (PreparedStatement query = connection.prepareStatement(select)) {
      query.setString(1, application);
      query.setString(2, fingerprint);
      query.setInt(3, max);
      List<ErrorEvent> events = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          events.add(Documents.read(rows.getString(1), StoredEvent.class).event());
        }
      }
      return events;
    }
  }
}
