package dev.sightline.log.queue;

import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.log.line.LineBuffer;
import dev.sightline.log.line.LineFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A place in the ring. The value of the state says who may touch it: {@code position + 1} when the
 * record of that position is ready, its negative while somebody works on that record, anything else
 * before it was handed in.
 */
@SuppressWarnings("serial")
final class Slot extends AtomicLong {
  /** Buffers that grew beyond this are given back. */
  private static final int KEEP_BYTES = 2_048;

  /** The record itself, or null when it is in the buffer already. */
  private @Nullable LogEvent event;

  private @Nullable LineBuffer line;
  private double sampleRate;

  /** Severity of the record; read by others only while the state says it is ready. */
  volatile int level;

  /** Bytes counted against the queue's limit. */
  int counted;

  static long ready(long position) {
    return position + 1;
  }

  static long busy(long position) {
    return -(position + 1);
  }

  void refer(LogEvent newEvent, double rate) {
    event = newEvent;
    sampleRate = rate;
    level = newEvent.level().severity();
  }

  void encode(LogEvent newEvent, double rate, LineFormat format) {
    event = null;
    level = newEvent.level().severity();
    LineBuffer buffer = line == null ? new LineBuffer() : line;
    line = buffer;
    buffer.clear(KEEP_BYTES);
    format.write(newEvent, rate, buffer);
  }

  /** Leaves nothing to be written. */
  void empty() {
    event = null;
    if (line != null) {
      line.clear(KEEP_BYTES);
    }
  }

  /** Appends the line and forgets the record; false when there was none. */
  boolean moveTo(LineBuffer out, LineFormat format) {
    LogEvent record = event;
    int before = out.length();
    if (record != null) {
      event = null;
      format.write(record, sampleRate, out);
    } else if (line != null) {
      out.put(line.array(), 0, line.length());
      line.clear(KEEP_BYTES);
    }
    return out.length() > before;
  }

  Level severity() {
    return LEVELS[level];
  }

  private static final Level[] LEVELS = Level.values();
}
