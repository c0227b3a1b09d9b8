package dev.sightline.error.jdbc;

import dev.sightline.context.Ids;
import dev.sightline.error.group.GroupDelta;
import dev.sightline.error.group.StoredEvent;
import dev.sightline.error.spool.Spool;
import dev.sightline.manage.Documents;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Batches on their way to the database: from what is pending into a spool, and from there into the
 * database. For one thread.
 */
final class BatchQueue {
  private static final int GROUPS = 100;
  private static final int CHARS = 500_000;

  private final PendingGroups pending;
  private final Spool spool;
  private final BatchWriter writer;
  private final String id = Ids.newHex32();
  private final AtomicLong refused = new AtomicLong();
  private long sequence;

  BatchQueue(PendingGroups pending, Spool spool, BatchWriter writer) {
    this.pending = pending;
    this.spool = spool;
    this.writer = writer;
  }

  /** Moves what is pending into the spool; counts stay pending where there is no room. */
  void collect(long nowMillis) {
    PendingGroups.Taken taken = pending.take();
    List<GroupDelta> groups = new ArrayList<>(GROUPS);
    List<StoredEvent> events = new ArrayList<>();
    for (GroupDelta each : taken.groups()) {
      groups.add(each);
      if (groups.size() == GROUPS) {
        spool(groups, List.of(), nowMillis);
        groups.clear();
      }
    }
    long chars = 0;
    for (StoredEvent each : taken.events()) {
      events.add(each);
      chars += Documents.write(each).length();
      if (chars > CHARS) {
        spool(groups, events, nowMillis);
        groups.clear();
        events.clear();
        chars = 0;
      }
    }
    spool(groups, events, nowMillis);
  }

  private void spool(List<GroupDelta> groups, List<StoredEvent> events, long nowMillis) {
    if (groups.isEmpty() && events.isEmpty()) {
      return;
    }
    Batch batch = new Batch(id, sequence + 1, List.copyOf(groups), List.copyOf(events));
    boolean added;
    try {
      added = spool.add(List.of(Documents.write(batch)));
    } catch (IOException e) { // a full disk
      added = false;
    }
    if (added) {
      sequence++;
    } else {
      pending.putBack(batch.groups(), events.size(), nowMillis);
    }
  }

  /** Writes all that is in the spool. */
  void deliver(long nowMillis) throws SQLException, IOException {
    for (List<String> next = spool.first(1); !next.isEmpty(); next = spool.first(1)) {
      deliver(next.get(0), nowMillis);
      spool.remove(1);
    }
  }

  private void deliver(String document, long nowMillis) throws SQLException {
    try {
      writer.write(Documents.read(document, Batch.class), nowMillis);
    } catch (IllegalArgumentException e) { // written by another version
      refused.incrementAndGet();
    } catch (SQLException e) {
      if (!isRefusedData(e)) {
        throw e;
      }
      refused.incrementAndGet();
    }
  }

  /** The values themselves are wrong: they would be the next time, too. */
  private static boolean isRefusedData(SQLException e) {
    String state = e.getSQLState();
    return state != null && (state.startsWith("22") || state.startsWith("23"));
  }

  /** Batches that the database did not take, for what was in them. */
  long refused() {
    return refused.get();
  }
}
