package dev.sightline.error.jdbc;

import dev.sightline.error.store.StoreLimits;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Deletes what is too old or too much, in small batches, each a transaction of its own, so that
 * nobody waits for it. One node at a time does it for all.
 */
final class Cleaning {
  /** Kept of one group, whatever their age. */
  static final int EVENTS_PER_GROUP = 1_000;

  private static final int BATCH = 1_000;
  private static final int MOST_BATCHES = 200;
  private static final long WRITERS_MILLIS = Duration.ofDays(30).toMillis();
  private static final String GROUPS = "sightline_error_group";
  private static final String EVENTS = "sightline_error_event";

  private final Database database;
  private final String application;
  private final StoreLimits limits;

  Cleaning(Database database, String application, StoreLimits limits) {
    this.database = database;
    this.application = application;
    this.limits = limits;
  }

  /**
   * What one transaction deleted.
   *
   * @param events with those of the groups
   * @param groups as a whole
   * @param occurrences these groups had counted
   */
  private record Deleted(long events, long groups, long occurrences) {
    boolean isAll() {
      return events < BATCH && groups == 0;
    }
  }

  private interface Step {
    Deleted run(Connection connection) throws SQLException;
  }

  void run(long nowMillis) throws SQLException {
    long oldest = (nowMillis - limits.retention().toMillis()) * 1_000;
    repeat(connection -> oldEvents(oldest, connection));
    repeat(this::excessGroups);
    Map<String, Long> counts = new LinkedHashMap<>();
    database.run((connection, dialect) -> count(counts, connection, dialect, nowMillis));
    for (Map.Entry<String, Long> each : counts.entrySet()) {
      long[] excess = {each.getValue() - EVENTS_PER_GROUP};
      repeat(connection -> excessEvents(each.getKey(), excess, connection));
    }
  }

  private void repeat(Step step) throws SQLException {
    boolean all = false;
    for (int i = 0; i < MOST_BATCHES && !all; i++) {
      all =
          database.run(
              (connection, dialect) -> {
                if (!dialect.tryLock(connection, application)) {
                  return true;
                }
                Deleted deleted = step.run(connection);
                new Totals(connection, application)
                    .add(dialect, deleted.events(), deleted.groups(), deleted.occurrences());
                return deleted.isAll();
              });
    }
  }

  private Deleted oldEvents(long oldestMicros, Connection connection) throws SQLException {
    String old =
        "SELECT id FROM "
            + EVENTS
            + " WHERE application = ? AND at_micros < ?"
            + " ORDER BY at_micros LIMIT "
            + BATCH;
    String delete = "DELETE FROM " + EVENTS + " WHERE application = ? AND id IN (" + old + ")";
    return new Deleted(
        Sql.update(connection, delete, application, application, oldestMicros), 0, 0);
  }

  private Deleted excessEvents(String fingerprint, long[] excess, Connection connection)
      throws SQLException {
    long now = Math.min(BATCH, excess[0]);
    if (now <= 0) {
      return new Deleted(0, 0, 0);
    }
    String oldest =
        "SELECT id FROM "
            + EVENTS
            + " WHERE application = ? AND fingerprint = ?"
            + " ORDER BY at_micros LIMIT "
            + now;
    String delete = "DELETE FROM " + EVENTS + " WHERE application = ? AND id IN (" + oldest + ")";
    excess[0] -= now;
    return new Deleted(Sql.update(connection, delete, application, application, fingerprint), 0, 0);
  }

  /** Groups beyond the limit, those nobody touched first, then those longest not seen. */
  private Deleted excessGroups(Connection connection) throws SQLException {
    String all = "SELECT count(*) FROM " + GROUPS + " WHERE application = ?";
    long excess = Math.min(BATCH, Sql.number(connection, all, application) - limits.groups());
    if (excess <= 0) {
      return new Deleted(0, 0, 0);
    }
    List<Object> chosen = new ArrayList<>(List.of(application));
    long[] occurrences = new long[1];
    Sql.query(
        connection,
        "SELECT fingerprint, occurrences FROM "
            + GROUPS
            + " WHERE application = ?"
            + " ORDER BY touched, last_seen, fingerprint LIMIT "
            + excess
            + " FOR UPDATE",
        row -> {
          chosen.add(row.getString(1));
          occurrences[0] += row.getLong(2);
        },
        application);
    String where =
        " WHERE application = ? AND fingerprint IN (" + Sql.marks(chosen.size() - 1) + ")";
    long events = Sql.update(connection, "DELETE FROM " + EVENTS + where, chosen.toArray());
    long groups = Sql.update(connection, "DELETE FROM " + GROUPS + where, chosen.toArray());
    return new Deleted(events, groups, occurrences[0]);
  }

  /** Counts the events of all groups, and tells which have too many. */
  private boolean count(
      Map<String, Long> tooMany, Connection connection, Dialect dialect, long nowMillis)
      throws SQLException {
    if (!dialect.tryLock(connection, application)) {
      return false;
    }
    long[] events = new long[1];
    Sql.query(
        connection,
        "SELECT fingerprint, count(*) FROM "
            + EVENTS
            + " WHERE application = ? GROUP BY fingerprint",
        row -> {
          events[0] += row.getLong(2);
          if (row.getLong(2) > EVENTS_PER_GROUP) {
            tooMany.put(row.getString(1), row.getLong(2));
          }
        },
        application);
    new Totals(connection, application).set(dialect, events[0]);
    Sql.update(
        connection,
        "DELETE FROM sightline_error_writer WHERE seen < ?",
        nowMillis - WRITERS_MILLIS);
    return true;
  }
}
