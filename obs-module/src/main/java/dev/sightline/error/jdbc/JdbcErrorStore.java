package dev.sightline.error.jdbc;

import dev.sightline.error.BoundedValues;
import dev.sightline.error.ErrorStore;
import dev.sightline.error.GroupChange;
import dev.sightline.error.Loss;
import dev.sightline.error.Occurrence;
import dev.sightline.error.spool.Spool;
import dev.sightline.error.store.MemoryErrorStore;
import dev.sightline.error.store.StoreLimits;
import dev.sightline.error.store.StoreWriter;
import dev.sightline.event.ErrorEvent;
import dev.sightline.manage.ErrorGroupDetail;
import dev.sightline.manage.ErrorGroupPage;
import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps events and groups in a database that many nodes share. An occurrence is counted in memory;
 * a thread of its own writes about once a second what has come together, first into a spool, then
 * into the database. While the database cannot be had, everything waits in the spool, and pages
 * show what this node knows.
 */
public final class JdbcErrorStore implements ErrorStore {
  private static final int MAX_PAGE = 200;
  private static final int MAX_QUERY = 200;
  private static final long CLEANING_MILLIS = 60_000;

  private final InstantSource clock;
  private final Database database;
  private final boolean asksDatabase;
  private final MemoryErrorStore memory;
  private final PendingGroups pending;
  private final Spool spool;
  private final BatchQueue queue;
  private final Cleaning cleaning;
  private final GroupQueries queries;
  private final BoundedCalls calls = new BoundedCalls("sightline-error-query");
  private final StoreHealth health;
  private final StoreWriter writer;
  private long cleanedMillis;

  /**
   * What the store is for.
   *
   * @param application all nodes that tell the same share their groups
   * @param limits for all nodes together; those of one minute for each
   * @param explanation why an event belongs to its group
   */
  public record Purpose(
      String application, StoreLimits limits, Function<ErrorEvent, String> explanation) {}

  /**
   * Starts to write in the background.
   *
   * @param spool closed with the store
   */
  public JdbcErrorStore(Connections connections, Spool spool, Purpose purpose) {
    this(connections, spool, purpose, InstantSource.system(), true);
    writer.start();
  }

  JdbcErrorStore(Connections connections, Spool spool, Purpose purpose, InstantSource clock) {
    this(connections, spool, purpose, clock, false);
  }

  /**
   * @param asksDatabase whether nothing is too old before the database's clock says so, too
   */
  JdbcErrorStore(
      Connections connections,
      Spool spool,
      Purpose purpose,
      InstantSource clock,
      boolean asksDatabase) {
    String application = BoundedValues.text(StoredText.plain(purpose.application()), 190);
    Database database = new Database(connections);
    this.clock = clock;
    this.database = database;
    this.asksDatabase = asksDatabase;
    this.memory = new MemoryErrorStore(purpose.limits(), purpose.explanation(), clock);
    this.pending = new PendingGroups(purpose.explanation());
    this.spool = spool;
    this.queue = new BatchQueue(pending, spool, new BatchWriter(database, application));
    this.cleaning = new Cleaning(database, application, purpose.limits());
    this.queries = new GroupQueries(database, application, purpose.limits().eventsPerGroup());
    this.health = new StoreHealth(pending, spool, queue);
    this.writer = new StoreWriter("sightline-error-jdbc", this::round);
  }

  @Override
  public void add(Occurrence occurrence) {
    pending.add(occurrence, memory.take(occurrence), clock.millis());
  }

  /** What the writer does each second: the spool always, the database less often while it fails. */
  private boolean round() {
    if (health.isDue(System.nanoTime())) {
      flush();
    } else if (pending.hasEvents()) {
      collect();
    }
    return true;
  }

  private synchronized void collect() {
    queue.collect(clock.millis());
  }

  /** Writes everything that is not written yet; tells whether it could. */
  synchronized boolean flush() {
    try {
      queue.collect(clock.millis());
      queue.deliver(clock.millis());
      long now = clock.millis();
      if (Math.abs(now - cleanedMillis) >= CLEANING_MILLIS) {
        clean();
        cleanedMillis = now;
      }
      health.succeeded();
      return true;
    } catch (SQLException | IOException | RuntimeException | AssertionError | LinkageError e) {
      // PostgreSQL's driver asserts that a connection does not break in the middle of a batch
      health.failed(e, System.nanoTime());
      return false;
    }
  }

  /** Deletes what is too much, now. */
  void clean() throws SQLException {
    long now = clock.millis();
    // a node whose clock is years ahead must not delete what all nodes keep
    cleaning.run(
        asksDatabase
            ? Math.min(now, database.run((connection, dialect) -> dialect.nowMillis(connection)))
            : now);
  }

  @Override
  public ErrorGroupPage page(String state, String text, int offset, int limit) {
    String query = BoundedValues.text(text, MAX_QUERY).strip().toLowerCase(Locale.ROOT);
    GroupQueries.Question question =
        new GroupQueries.Question(
            state.toLowerCase(Locale.ROOT),
            query,
            Math.max(0, offset),
            Math.max(1, Math.min(limit, MAX_PAGE)),
            clock.millis());
    ErrorGroupPage page =
        health.isHealthy() ? calls.call(() -> queries.page(question)).orElse(null) : null;
    return page == null
        ? health.told(memory.page(state, text, offset, limit), false)
        : health.told(page, true);
  }

  @Override
  public List<Loss> losses() {
    return List.of(
        new Loss(Loss.EVENT, "storm", memory.countedOnly()),
        new Loss(Loss.EVENT, "no_room", pending.lostEvents()),
        new Loss(Loss.BATCH, "damaged", spool.damaged()),
        new Loss(Loss.BATCH, "refused", queue.refused()),
        new Loss(Loss.OCCURRENCE, "no_room", pending.lostOccurrences()));
  }

  @Override
  public @Nullable ErrorGroupDetail detail(String fingerprint) {
    if (health.isHealthy()) {
      BoundedCalls.Answer<@Nullable ErrorGroupDetail> answer =
          calls.call(() -> queries.detail(fingerprint, clock.millis()));
      if (answer.isGiven()) {
        return answer.orElse(null);
      }
    }
    return memory.detail(fingerprint);
  }

  @Override
  public boolean change(String fingerprint, GroupChange change) {
    Boolean changed =
        calls.call(() -> queries.change(fingerprint, change, clock.millis())).orElse(false);
    if (changed == null || !changed) {
      return false; // the page of this node must not show what the others will never see
    }
    memory.change(fingerprint, change);
    return true;
  }

  @Override
  public void close() {
    writer.close();
    calls.close();
    synchronized (this) {
      flush();
      spool.close();
    }
  }
}
