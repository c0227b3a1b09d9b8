package dev.sightline.log.queue;

import dev.sightline.event.Fields;
import dev.sightline.event.LogEvent;
import dev.sightline.log.line.LineFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A bounded ring: many threads put records in, one takes them out. While little waits the record is
 * handed over as it is and the consumer turns it into bytes; under pressure the caller does so
 * itself, in the buffer of its slot, which spreads the work over the callers and keeps what waits
 * small. The claim of a slot follows Dmitry Vyukov's bounded queue.
 */
final class RecordRing {
  private static final int SMALL_BYTES = 2_048;
  private static final int FRAME_BYTES = 128;
  private static final int MAX_ATTEMPTS = 64;

  private final Slot[] slots;
  private final int mask;
  private final int limit;
  private final long byteLimit;
  private final LineFormat format;
  private final AtomicLong tail = new AtomicLong();
  private final AtomicLong head = new AtomicLong();
  private final AtomicLong largeBytes = new AtomicLong();

  /** For each level: the head at which a search for something less severe was in vain. */
  private final AtomicLong[] vainSearch = new AtomicLong[8];

  RecordRing(int limit, long byteLimit, LineFormat format) {
    int capacity = Integer.highestOneBit(Math.max(2, limit) * 2 - 1);
    this.slots = new Slot[capacity];
    for (int i = 0; i < capacity; i++) {
      slots[i] = new Slot();
    }
    for (int i = 0; i < vainSearch.length; i++) {
      vainSearch[i] = new AtomicLong(-1);
    }
    this.mask = capacity - 1;
    this.limit = limit;
    this.byteLimit = byteLimit;
    this.format = format;
  }

  long head() {
    return head.get();
  }

  long tail() {
    return tail.get();
  }

  /** Whether so much waits that the consumer should not nap any longer. */
  boolean crowded() {
    return waiting() > limit >> 2;
  }

  boolean isReady(long position) {
    return slots[(int) position & mask].get() == Slot.ready(position);
  }

  int waiting() {
    return (int) (tail.get() - head.get());
  }

  /** Hands a record in; false when there is no room. */
  boolean offer(LogEvent event, double sampleRate) {
    int size = size(event);
    if (size > SMALL_BYTES && largeBytes.get() + size > byteLimit) {
      return false;
    }
    while (true) {
      long position = tail.get();
      long waiting = position - head.get();
      if (waiting >= limit) {
        return false;
      }
      if (tail.compareAndSet(position, position + 1)) {
        boolean byCaller = waiting > limit >> 2 || size > SMALL_BYTES;
        fill(slots[(int) position & mask], position, event, sampleRate, size, byCaller);
        return true;
      }
    }
  }

  private void fill(
      Slot slot, long position, LogEvent event, double rate, int size, boolean byCaller) {
    boolean filled = false;
    slot.counted = size > SMALL_BYTES ? size : 0;
    if (slot.counted > 0) {
      largeBytes.addAndGet(slot.counted);
    }
    try {
      if (byCaller) {
        slot.encode(event, rate, format);
      } else {
        slot.refer(event, rate);
      }
      filled = true;
    } finally {
      if (!filled) {
        slot.empty();
      }
      slot.set(Slot.ready(position));
    }
  }

  /**
   * Puts the record in the place of one that is less severe. It then stands earlier in the stream
   * than its time stamp says.
   *
   * @return whether one was found
   */
  boolean displace(LogEvent event, double sampleRate) {
    int level = event.level().severity();
    long from = head.get();
    if (level == 0 || vainSearch[level].get() == from) {
      return false;
    }
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      long position = leastSevere(from, level);
      if (position < 0) {
        vainSearch[level].set(from);
        return false;
      }
      if (displace(event, sampleRate, position)) {
        return true;
      }
    }
    return false;
  }

  /** Position of the first record that waits and is less severe than all others; else -1. */
  private long leastSevere(long from, int below) {
    long found = -1;
    int lowest = below;
    long to = tail.get();
    for (long position = from; position < to && lowest > 0; position++) {
      Slot slot = slots[(int) position & mask];
      int level = slot.level;
      if (level < lowest && slot.get() == Slot.ready(position)) {
        lowest = level;
        found = position;
      }
    }
    return found;
  }

  private boolean displace(LogEvent event, double sampleRate, long position) {
    Slot slot = slots[(int) position & mask];
    if (!slot.compareAndSet(Slot.ready(position), Slot.busy(position))) {
      return false;
    }
    if (slot.level >= event.level().severity()) {
      slot.set(Slot.ready(position));
      return false;
    }
    replace(slot, position, event, sampleRate);
    return true;
  }

  private void replace(Slot slot, long position, LogEvent event, double sampleRate) {
    largeBytes.addAndGet(-slot.counted);
    fill(slot, position, event, sampleRate, size(event), true);
  }

  /**
   * The next record if it is ready; the caller is the consumer, and calls {@link #release} when it
   * is done with it.
   */
  @Nullable Slot claim(long position) {
    Slot slot = slots[(int) position & mask];
    return slot.get() == Slot.ready(position)
            && slot.compareAndSet(Slot.ready(position), Slot.busy(position))
        ? slot
        : null;
  }

  void forget(Slot slot) {
    if (slot.counted > 0) {
      largeBytes.addAndGet(-slot.counted);
      slot.counted = 0;
    }
  }

  /** Gives the slots below {@code position} back to the callers. */
  void release(long position) {
    head.set(position);
  }

  /** Roughly how many bytes the record holds; values that are no plain data count as large. */
  static int size(LogEvent event) {
    int size = event.message().length();
    size += size(event.fields()) + size(event.context().extra());
    return event.exception() == null ? size : size + frames(event) * FRAME_BYTES;
  }

  private static int frames(LogEvent event) {
    int frames = 32;
    for (var detail = event.exception(); detail != null; detail = detail.cause()) {
      frames += detail.frames().size();
    }
    return frames;
  }

  private static int size(Fields fields) {
    int size = 0;
    for (int i = 0; i < fields.size(); i++) {
      Object value = fields.value(i);
      if (value instanceof String text) {
        size += text.length();
      } else if (value != null && !(value instanceof Number) && !(value instanceof Boolean)) {
        size += SMALL_BYTES + 1;
      }
    }
    return size;
  }
}
