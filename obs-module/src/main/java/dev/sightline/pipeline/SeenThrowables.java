package dev.sightline.pipeline;

import java.lang.ref.WeakReference;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which throwables were recorded, so that each is one event wherever it passes: wrapped,
 * unwrapped, or handed to another thread. Holds them weakly and no more than {@link #CAPACITY}. A
 * throwable that is thrown again under another scope is another event; where no scope is known, it
 * is one after {@link #WINDOW_NANOS}. Safe for all threads.
 */
public final class SeenThrowables {
  static final int CAPACITY = 4_096;
  static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final int WAYS = 4;
  private static final int MAX_CAUSES = 16;

  private final @Nullable Entry[] table = new Entry[CAPACITY];
  private final LongSupplier nanoTime;

  public SeenThrowables() {
    this(System::nanoTime);
  }

  SeenThrowables(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /**
   * Whether neither this throwable nor one it is caused by was seen before; from now on it was.
   *
   * @param scope what the throwable passes through, such as a correlation ID, or null
   */
  public boolean firstSight(Throwable thrown, @Nullable String scope) {
    Throwable[] chain = chain(thrown);
    long now = nanoTime.getAsLong();
    synchronized (table) {
      boolean seen = false;
      for (int i = 0; i < chain.length && !seen; i++) {
        seen = chain[i] != null && isSeen(chain[i], scope, now);
      }
      for (Throwable each : chain) {
        if (each != null) {
          mark(each, scope, now);
        }
      }
      return !seen;
    }
  }

  /** The throwable and its first causes, filled up with nulls. */
  private static @Nullable Throwable[] chain(Throwable thrown) {
    @Nullable Throwable[] chain = new Throwable[MAX_CAUSES];
    Throwable current = thrown;
    for (int i = 0; i < MAX_CAUSES && current != null; i++) {
      chain[i] = current;
      current = causeOf(current);
    }
    return chain;
  }

  private static @Nullable Throwable causeOf(Throwable thrown) {
    try {
      return thrown.getCause();
    } catch (Throwable e) { // foreign code may throw anything
      return null;
    }
  }

  private boolean isSeen(Throwable thrown, @Nullable String scope, long now) {
    int set = set(thrown);
    for (int i = set; i < set + WAYS; i++) {
      Entry entry = table[i];
      if (entry != null && entry.get() == thrown && entry.covers(scope, now)) {
        return true;
      }
    }
    return false;
  }

  /** Takes the place of its own older mark, else of the oldest one in reach. */
  private void mark(Throwable thrown, @Nullable String scope, long now) {
    int set = set(thrown);
    int place = set;
    for (int i = set; i < set + WAYS; i++) {
      Entry entry = table[i];
      if (entry == null || entry.get() == thrown) {
        place = i;
        break;
      }
      Entry oldest = table[place];
      if (oldest != null && entry.nanos - oldest.nanos < 0) {
        place = i;
      }
    }
    table[place] = new Entry(thrown, scope, now);
  }

  private static int set(Throwable thrown) {
    int hash = System.identityHashCode(thrown);
    return ((hash ^ (hash >>> 15)) & (CAPACITY / WAYS - 1)) * WAYS;
  }

  private static final class Entry extends WeakReference<Throwable> {
    private final @Nullable String scope;
    private final long nanos;

    Entry(Throwable thrown, @Nullable String scope, long nanos) {
      super(thrown);
      this.scope = scope;
      this.nanos = nanos;
    }

    boolean covers(@Nullable String other, long now) {
      boolean known = scope != null && other != null;
      return known ? Objects.equals(scope, other) : now - nanos < WINDOW_NANOS;
    }
  }
}
