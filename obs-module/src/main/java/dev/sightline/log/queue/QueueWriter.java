package dev.sightline.log.queue;

import dev.sightline.event.Level;
import dev.sightline.log.line.LineBuffer;
import dev.sightline.log.line.LineFormat;
import dev.sightline.log.sink.Sink;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * The consumer: takes records in batches, writes them, tells of drops. Between records it naps
 * without being woken, unless the queue fills: that keeps callers free of the cost of waking it,
 * and a server under load from being interrupted for each record. After some naps in vain it sleeps
 * until it is woken.
 */
final class QueueWriter {
  private static final int AWAKE = 0;
  private static final int NAPPING = 1;
  private static final int ASLEEP = 2;

  private static final long NAP_NANOS = 10_000_000;
  private static final long SHORTEST_REST_NANOS = 1_000_000;
  private static final int NAPS = 4;
  private static final int YIELDS = 64;
  private static final int BATCH_RECORDS = 64;
  private static final int BATCH_BYTES = 64 << 10;
  private static final long BACK_OFF_NANOS = 100_000_000;

  private final RecordRing ring;
  private final LineFormat format;
  private final Sink sink;
  private final QueueCounters counters;
  private final DropReport report;
  private final Upkeep upkeep;
  private final QueueOptions options;
  private final LineBuffer out = new LineBuffer();
  private final int[] batch = new int[Level.values().length];
  private final long[] reported = new long[DropReason.values().length];
  private final AtomicInteger state = new AtomicInteger(AWAKE);
  private final WriterThread thread = new WriterThread(this::run, "sightline-log");

  private volatile boolean stopping;
  private volatile long written;
  private long position;
  private long reportedAt;

  QueueWriter(
      RecordRing ring,
      LineFormat format,
      Sink sink,
      QueueCounters counters,
      DropReport report,
      Upkeep upkeep,
      QueueOptions options) {
    this.ring = ring;
    this.format = format;
    this.sink = sink;
    this.counters = counters;
    this.report = report;
    this.upkeep = upkeep;
    this.options = options;
  }

  void start() {
    thread.start();
  }

  /** Position below which every record was given to the sink, or counted as lost. */
  long written() {
    return written;
  }

  /**
   * To be called after a record was handed in.
   *
   * @param urgently also when it only naps
   */
  void wake(boolean urgently) {
    int seen = state.get();
    if (seen == ASLEEP || (seen == NAPPING && (urgently || ring.crowded()))) {
      if (state.compareAndSet(seen, AWAKE)) {
        LockSupport.unpark(thread);
      }
    }
  }

  boolean stop(Duration deadline) {
    stopping = true;
    wake(true);
    LockSupport.unpark(thread);
    try {
      thread.join(Math.max(1, deadline.toMillis()));
      if (thread.isAlive()) {
        thread.interrupt();
        thread.join(50);
      }
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
    long left = ring.tail() - written;
    if (thread.isAlive() && left > 0) {
      counters.drop(DropReason.CLOSED, left);
    }
    return !thread.isAlive();
  }

  private void run() {
    int idle = 0;
    long rest = 0;
    while (!stopping || ring.head() != ring.tail()) {
      if (Thread.interrupted() && stopping) {
        break;
      }
      boolean busy = guarded(this::drain);
      if (busy) {
        idle = -YIELDS;
      } else if (stopping || (ring.tail() != position && idle < 0)) {
        idle++;
        Pause.yieldOnce();
      } else {
        guarded(this::reportDrops);
        rest = Math.min(upkeep(), untilReport());
        idle = Math.max(0, idle) + 1;
        sleep(idle <= NAPS ? NAP_NANOS : rest, idle > NAPS);
      }
    }
    reportedAt = 0;
    guarded(this::reportDrops);
    closeSink();
  }

  private boolean guarded(Step step) {
    try {
      return step.run();
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
      lose();
      return false;
    }
  }

  private long upkeep() {
    try {
      return Math.max(SHORTEST_REST_NANOS, upkeep.run());
    } catch (RuntimeException e) {
      return Duration.ofSeconds(1).toNanos();
    }
  }

  private long untilReport() {
    long told = 0;
    for (long each : reported) {
      told += each;
    }
    return told == counters.dropped()
        ? Long.MAX_VALUE
        : Math.max(SHORTEST_REST_NANOS, options.dropReportInterval().toNanos());
  }

  private void sleep(long nanos, boolean deeply) {
    state.set(deeply ? ASLEEP : NAPPING);
    if (!deeply || ring.head() == ring.tail()) {
      LockSupport.parkNanos(this, nanos);
    }
    state.set(AWAKE);
  }

  private boolean drain() throws IOException {
    int taken = 0;
    while (taken < BATCH_RECORDS && out.length() < BATCH_BYTES) {
      Slot slot = ring.claim(position);
      if (slot == null) {
        break;
      }
      if (slot.moveTo(out, format)) {
        batch[slot.level]++;
      }
      ring.forget(slot);
      position++;
      taken++;
    }
    if (taken > 0) {
      ring.release(position);
    }
    boolean full = taken == BATCH_RECORDS && out.length() < BATCH_BYTES;
    if (!full || !ring.isReady(position)) {
      writeOut();
      reportDrops();
    }
    return taken > 0;
  }

  private void writeOut() throws IOException {
    if (out.length() > 0) {
      sink.write(out.array(), 0, out.length());
      out.clear(BATCH_BYTES * 2);
      for (Level level : Level.values()) {
        counters.written(level, batch[level.severity()]);
        batch[level.severity()] = 0;
      }
    }
    written = position;
  }

  /**
   * Counts the batch as lost, and waits a little before the next attempt, until so much waits that
   * callers would have to.
   */
  private void lose() {
    long lost = 0;
    for (int i = 0; i < batch.length; i++) {
      lost += batch[i];
      batch[i] = 0;
    }
    counters.drop(DropReason.SINK_FAILED, lost);
    out.clear(BATCH_BYTES * 2);
    written = position;
    if (!stopping && !ring.crowded()) {
      sleep(BACK_OFF_NANOS, false);
    }
  }

  private boolean reportDrops() throws IOException {
    long now = System.nanoTime();
    boolean due = reportedAt == 0 || now - reportedAt >= options.dropReportInterval().toNanos();
    if (!due) {
      return false;
    }
    for (DropReason reason : DropReason.values()) {
      long total = counters.dropped(reason);
      long news = total - reported[reason.ordinal()];
      if (news > 0) {
        reportedAt = now;
        format.write(report.event(reason, news), LineFormat.UNSAMPLED, out);
        writeOut();
        reported[reason.ordinal()] = total;
      }
    }
    return true;
  }

  private void closeSink() {
    try {
      sink.close();
    } catch (IOException | RuntimeException e) {
      counters.drop(DropReason.SINK_FAILED, 0);
    }
  }

  @FunctionalInterface
  private interface Step {
    boolean run() throws IOException;
  }
}
