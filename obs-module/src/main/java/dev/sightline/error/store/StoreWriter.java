package dev.sightline.error.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A thread that writes about once a second, and less often the longer it fails. Closing it writes a
 * last time and waits a few seconds at most.
 */
public final class StoreWriter {
  private static final Logger LOGGER = System.getLogger("dev.sightline");
  private static final long INTERVAL_MILLIS = 1_000;
  private static final int MOST_SKIPPED = 32;
  private static final Duration DEADLINE = Duration.ofSeconds(5);

  private final BooleanSupplier flush;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private volatile boolean complete;

  /**
   * @param flush writes, and tells whether it could
   */
  public StoreWriter(String name, BooleanSupplier flush) {
    this.flush = flush;
    this.thread = new Thread(this::run, name);
    thread.setDaemon(true);
  }

  public void start() {
    thread.start();
  }

  private void run() {
    int failures = 0;
    int skip = 0;
    do {
      if (skip > 0) {
        skip--;
      } else if (flushed()) {
        failures = 0;
      } else {
        skip = Math.min(MOST_SKIPPED, 1 << Math.min(failures++, 5)) - 1;
      }
    } while (!isClosed());
    finish();
  }

  private void finish() {
    complete = flushed();
  }

  private boolean flushed() {
    try {
      return flush.getAsBoolean();
    } catch (Throwable e) { // or nothing would ever be written again
      LOGGER.log(Level.WARNING, thread.getName() + " failed, and goes on", e);
      return false;
    }
  }

  /** Waits for the next round; tells whether there is none. */
  private boolean isClosed() {
    try {
      return closed.await(INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true; // by a server that is going down
    }
  }

  /** Writes a last time; tells whether everything was written. */
  public boolean close() {
    closed.countDown();
    if (!thread.isAlive()) {
      finish();
      return complete;
    }
    try {
      thread.join(DEADLINE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return complete;
  }
}
