package dev.sightline.pipeline;

import dev.sightline.event.ExceptionDetail;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an error storm cheap. Making the stack trace of a throwable readable costs more than all
 * else that happens to it; so once the same classes with the same messages have come {@value
 * #EXAMINED} times within a second, and all were the same fault, one of {@value #ONE_OF} more is
 * examined and the others are taken for that fault, until the second is over. The first one that
 * turns out to be another fault ends this: all are examined for the rest of the second.
 */
final class FaultStorms {
  static final int EXAMINED = 100;
  static final int ONE_OF = 16;
  static final int MAX_KEYS = 256;
  static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final LongSupplier nanoTime;
  private final Map<FaultKey, Storm> storms = new ConcurrentHashMap<>();

  FaultStorms(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /**
   * The description of the throwable, or of one like it.
   *
   * @param examine makes the description
   */
  ExceptionDetail describe(Throwable thrown, Function<Throwable, ExceptionDetail> examine) {
    FaultKey key = FaultKey.of(thrown);
    if (key == null) {
      return examine.apply(thrown);
    }
    Storm storm = storm(key);
    ExceptionDetail known = storm.next(nanoTime.getAsLong());
    if (known != null) {
      return known;
    }
    ExceptionDetail examined = examine.apply(thrown);
    storm.examined(examined);
    return examined;
  }

  int remembered() {
    return storms.size();
  }

  private Storm storm(FaultKey key) {
    Storm known = storms.get(key);
    if (known != null) {
      return known;
    }
    if (storms.size() >= MAX_KEYS) {
      storms.clear();
    }
    return storms.computeIfAbsent(key, same -> new Storm(nanoTime.getAsLong()));
  }

  /** The throwables of one key within the current second. */
  private static final class Storm {
    private long startNanos;
    private int seen;
    private boolean mixed;
    private @Nullable ExceptionDetail last;

    Storm(long nowNanos) {
      startNanos = nowNanos;
    }

    /** What this one is taken for; null when it is to be examined. */
    synchronized @Nullable ExceptionDetail next(long nowNanos) {
      if (nowNanos - startNanos >= WINDOW_NANOS) {
        startNanos = nowNanos;
        seen = 0;
        mixed = false;
        last = null;
      }
      seen++;
      return mixed || seen <= EXAMINED || seen % ONE_OF == 0 ? null : last;
    }

    synchronized void examined(ExceptionDetail detail) {
      mixed |= last != null && !last.equals(detail);
      last = detail;
    }
  }
}
