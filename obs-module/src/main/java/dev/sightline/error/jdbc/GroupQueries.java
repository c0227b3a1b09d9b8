package dev.sightline.error.jdbc;

import dev.sightline.error.GroupChange;
import dev.sightline.error.group.GroupSnapshot;
import dev.sightline.error.group.LiveGroup;
import dev.sightline.event.ErrorEvent;
import dev.sightline.manage.ErrorGroup;
import dev.sightline.manage.ErrorGroupDetail;
import dev.sightline.manage.ErrorGroupPage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the console asks of the groups of one application. */
final class GroupQueries {
  private static final Set<String> STATES = Set.of("open", "muted", "resolved");
  private static final String STATE =
      "CASE WHEN phase = 'muted' AND mute_until > 0 AND mute_until <= ? THEN 'open' ELSE phase END";
  private static final String FROM = " FROM sightline_error_group WHERE application = ?";

  private final Database database;
  private final String application;
  private final int events;

  /**
   * @param events how many a detail shows
   */
  GroupQueries(Database database, String application, int events) {
    this.database = database;
    this.application = application;
    this.events = events;
  }

  /**
   * Which part of which groups.
   *
   * @param state one of the states, or anything else for all
   * @param text in lower case, or empty
   * @param offset of the first
   * @param limit how many
   * @param nowMillis when it is asked
   */
  record Question(String state, String text, int offset, int limit, long nowMillis) {}

  ErrorGroupPage page(Question question) throws SQLException {
    return database.run((connection, dialect) -> page(question, connection));
  }

  private ErrorGroupPage page(Question question, Connection connection) throws SQLException {
    int[] states = states(question.nowMillis(), connection);
    int total = total(question, states, connection);
    return new ErrorGroupPage(
        question.nowMillis(),
        total,
        states[0],
        states[1],
        states[2],
        new Totals(connection, application).store(),
        groups(question, connection));
  }

  /** Open, muted, resolved. */
  private int[] states(long nowMillis, Connection connection) throws SQLException {
    int[] states = new int[3];
    String select = "SELECT " + STATE + " AS state, count(*)" + FROM + " GROUP BY 1";
    try (PreparedStatement query = connection.prepareStatement(select)) {
      query.setLong(1, nowMillis);
      query.setString(2, application);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          String state = rows.getString(1);
          states[state.equals("open") ? 0 : state.equals("muted") ? 1 : 2] = rows.getInt(2);
        }
      }
    }
    return states;
  }

  private int total(Question question, int[] states, Connection connection) throws SQLException {
    if (question.text().isEmpty()) {
      return switch (question.state()) {
        case "open" -> states[0];
        case "muted" -> states[1];
        case "resolved" -> states[2];
        default -> states[0] + states[1] + states[2];
      };
    }
    String select = "SELECT count(*)" + FROM + filter(question);
    try (PreparedStatement query = connection.prepareStatement(select)) {
      set(query, question);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private List<ErrorGroup> groups(Question question, Connection connection) throws SQLException {
    String select =
        "SELECT "
            + GroupRows.READ
            + FROM
            + filter(question)
            + " ORDER BY last_seen DESC, fingerprint LIMIT ? OFFSET ?";
    try (PreparedStatement query = connection.prepareStatement(select)) {
      int next = set(query, question);
      query.setInt(next, question.limit());
      query.setInt(next + 1, question.offset());
      List<ErrorGroup> groups = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          LiveGroup live = GroupRows.live(GroupRows.read(rows), question.nowMillis());
          groups.add(live.summary(question.nowMillis()));
        }
      }
      return groups;
    }
  }

  private static String filter(Question question) {
    String text = question.text().isEmpty() ? "" : " AND position(? IN search) > 0";
    return (STATES.contains(question.state()) ? " AND " + STATE + " = ?" : "") + text;
  }

  private int set(PreparedStatement query, Question question) throws SQLException {
    int i = 1;
    query.setString(i++, application);
    if (STATES.contains(question.state())) {
      query.setLong(i++, question.nowMillis());
      query.setString(i++, question.state());
    }
    if (!question.text().isEmpty()) {
      query.setString(i++, StoredText.plain(question.text()));
    }
    return i;
  }

  @Nullable ErrorGroupDetail detail(String fingerprint, long nowMillis) throws SQLException {
    return database
        .run(
            (connection, dialect) -> {
              GroupSnapshot group = find(fingerprint, connection);
              if (group == null) {
                return Optional.<ErrorGroupDetail>empty();
              }
              List<ErrorEvent> latest =
                  new EventRows(connection, dialect, application).latest(fingerprint, events);
              ErrorGroupDetail detail = GroupRows.live(group, nowMillis).detail(nowMillis);
              return Optional.of(detail.with(latest));
            })
        .orElse(null);
  }

  private @Nullable GroupSnapshot find(String fingerprint, Connection connection)
      throws SQLException {
    String select = "SELECT " + GroupRows.READ + FROM + " AND fingerprint = ?";
    try (PreparedStatement query = connection.prepareStatement(select)) {
      query.setString(1, application);
      query.setString(2, StoredText.plain(fingerprint));
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? GroupRows.read(row) : null;
      }
    }
  }

  /** Changes a group and tells whether there is one. */
  boolean change(String fingerprint, GroupChange change, long nowMillis) throws SQLException {
    return database.run(
        (connection, dialect) -> {
          GroupRows rows = new GroupRows(connection, dialect, application);
          GroupSnapshot group = rows.lock(List.of(StoredText.plain(fingerprint))).get(fingerprint);
          if (group == null) {
            return false;
          }
          LiveGroup live = GroupRows.live(group, nowMillis);
          live.change(change, nowMillis);
          rows.update(List.of(live.snapshot()));
          return true;
        });
  }
}
