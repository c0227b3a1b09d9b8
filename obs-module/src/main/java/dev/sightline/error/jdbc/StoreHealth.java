package dev.sightline.error.jdbc;

import dev.sightline.error.spool.Spool;
import dev.sightline.manage.ErrorGroupPage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Whether the database takes what it is given, and when it is to be tried again. */
final class StoreHealth {
  private static final Logger LOGGER = System.getLogger("dev.sightline");
  private static final int MOST_SECONDS = 32;

  private final PendingGroups pending;
  private final Spool spool;
  private final BatchQueue queue;
  private volatile String trouble = "";
  private int failures;
  private long retryNanos = System.nanoTime();

  StoreHealth(PendingGroups pending, Spool spool, BatchQueue queue) {
    this.pending = pending;
    this.spool = spool;
    this.queue = queue;
  }

  boolean isHealthy() {
    return trouble.isEmpty();
  }

  boolean isDue(long nowNanos) {
    return nowNanos - retryNanos >= 0;
  }

  void succeeded() {
    if (!isHealthy()) {
      LOGGER.log(Level.INFO, "the error database is back");
    }
    trouble = "";
    failures = 0;
    retryNanos = System.nanoTime();
  }

  /** Told once, and again only after it was well in between. */
  void failed(Throwable e, long nowNanos) {
    if (isHealthy()) {
      LOGGER.log(Level.WARNING, "the error database cannot be used: {0}; events wait", reason(e));
      LOGGER.log(Level.DEBUG, "the error database cannot be used", e);
    }
    trouble = "the database cannot be used (" + reason(e) + ")";
    int seconds = Math.min(MOST_SECONDS, 1 << Math.min(failures++, 5));
    retryNanos = nowNanos + TimeUnit.SECONDS.toNanos(seconds);
  }

  /** Without the message, which may hold anything. */
  private static String reason(Throwable e) {
    String state = e instanceof SQLException sql ? sql.getSQLState() : null;
    boolean plain = state != null && state.matches("[0-9A-Z]{5}");
    return plain ? "SQL state " + state : e.getClass().getSimpleName();
  }

  /**
   * The page with what is to be known of the store.
   *
   * @param fromDatabase whether it shows what all nodes know
   */
  ErrorGroupPage told(ErrorGroupPage page, boolean fromDatabase) {
    List<String> parts = new ArrayList<>();
    if (!fromDatabase) {
      parts.add(trouble.isEmpty() ? "the database does not answer" : trouble);
      parts.add("only what this node knows is shown");
    }
    add(
        parts,
        spool.waiting(),
        "batches wait" + (spool.isDurable() ? "" : " in memory only"),
        fromDatabase);
    add(parts, pending.lostEvents(), "events were counted but not kept for want of room", false);
    add(parts, spool.damaged(), "damaged batches were passed over", false);
    add(parts, queue.refused(), "batches were refused by the database", false);
    return page.with(
        page.store()
            .named("jdbc", fromDatabase, String.join("; ", parts))
            .withLost(pending.lostOccurrences()));
  }

  private static void add(List<String> parts, long count, String what, boolean omitted) {
    if (count > 0 && !omitted) {
      parts.add(count + " " + what);
    }
  }
}
