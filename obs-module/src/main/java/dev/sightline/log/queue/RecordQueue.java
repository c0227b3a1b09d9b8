package dev.sightline.log.queue;

import dev.sightline.event.LogEvent;
import dev.sightline.log.line.LineFormat;
import dev.sightline.log.sink.Sink;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes records from all threads and writes them from one. Handing in never throws and, except
 * under {@link OverflowPolicy#BLOCK}, never waits.
 */
public final class RecordQueue implements AutoCloseable {
  private final QueueOptions options;
  private final RecordRing ring;
  private final QueueCounters counters = new QueueCounters();
  private final QueueWriter writer;

  /** The head at which a caller gave up waiting; -1 while the sink makes progress. */
  private final AtomicLong stalledAt = new AtomicLong(-1);

  private volatile boolean closed;

  private RecordQueue(
      QueueOptions options, LineFormat format, Sink sink, DropReport report, Upkeep upkeep) {
    this.options = options;
    this.ring = new RecordRing(options.records(), options.bytes(), format);
    this.writer = new QueueWriter(ring, format, sink, counters, report, upkeep, options);
  }

  /** A queue whose thread runs. */
  public static RecordQueue start(
      QueueOptions options, LineFormat format, Sink sink, DropReport report, Upkeep upkeep) {
    RecordQueue queue = new RecordQueue(options, format, sink, report, upkeep);
    queue.writer.start();
    return queue;
  }

  /** Hands a record in; false when it was dropped, which is then counted. */
  public boolean offer(LogEvent event, double sampleRate) {
    if (closed) {
      counters.drop(DropReason.CLOSED, 1);
      return false;
    }
    if (ring.offer(event, sampleRate)) {
      writer.wake(false);
      return true;
    }
    writer.wake(true);
    return overflow(event, sampleRate);
  }

  private boolean overflow(LogEvent event, double sampleRate) {
    boolean mayWait = options.overflow() == OverflowPolicy.BLOCK && !WriterThread.isCurrent();
    if (mayWait && await(event, sampleRate)) {
      return true;
    }
    if (options.overflow() == OverflowPolicy.DROP_LOWEST && ring.displace(event, sampleRate)) {
      counters.drop(DropReason.DISPLACED, 1);
      return true;
    }
    counters.drop(mayWait ? DropReason.SINK_STALLED : DropReason.QUEUE_FULL, 1);
    return false;
  }

  private boolean await(LogEvent event, double sampleRate) {
    long head = ring.head();
    if (stalledAt.get() == head) {
      return false;
    }
    long since = System.nanoTime();
    for (int tries = 0; !closed; tries++) {
      Pause.before(tries);
      if (ring.offer(event, sampleRate)) {
        writer.wake(false);
        return true;
      }
      long now = System.nanoTime();
      if (ring.head() != head) {
        head = ring.head();
        since = now;
      } else if (now - since > options.maxBlock().toNanos()) {
        stalledAt.set(head);
        return false;
      }
    }
    return false;
  }

  /** How many records wait. */
  public int waiting() {
    return ring.waiting();
  }

  public QueueCounters counters() {
    return counters;
  }

  /** Has the upkeep done soon; to be called when it has become due earlier than it last said. */
  public void wakeForUpkeep() {
    writer.wake(true);
  }

  /**
   * Waits until everything handed in before this call was given to the sink.
   *
   * @return whether that happened in time
   */
  public boolean flush(Duration deadline) {
    long target = ring.tail();
    long end = System.nanoTime() + deadline.toNanos();
    for (int tries = 0; writer.written() < target; tries++) {
      if (System.nanoTime() - end > 0) {
        return false;
      }
      writer.wake(true);
      Pause.before(tries);
    }
    return true;
  }

  /** Ends after a flush of at most five seconds. */
  @Override
  public void close() {
    close(Duration.ofSeconds(5));
  }

  /**
   * Takes no more records, writes those that wait, stops the thread.
   *
   * @return whether everything was written in time; what was not is counted
   */
  public boolean close(Duration deadline) {
    closed = true;
    return writer.stop(deadline);
  }
}
