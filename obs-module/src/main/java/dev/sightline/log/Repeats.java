package dev.sightline.log;

import dev.sightline.event.EventContext;
import dev.sightline.event.EventNames;
import dev.sightline.event.FieldNames;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Lets the same statement through a limited number of times within a window; at its end one event
 * tells how often it was said beyond. The same means the same logger, level and text. Requests' own
 * events always pass.
 */
final class Repeats {
  private static final int MAX_STATEMENTS = 10_000;

  private record Statement(String logger, Level level, String message) {}

  private static final class Window {
    private final long endNanos;
    private final AtomicLong said = new AtomicLong();

    private Window(long endNanos) {
      this.endNanos = endNanos;
    }
  }

  private final int limit;
  private final Duration length;
  private final LongSupplier nanoClock;
  private final Consumer<LogEvent> summaries;
  private final Map<Statement, Window> windows = new ConcurrentHashMap<>();
  private final LongAdder suppressed = new LongAdder();

  /**
   * @param limit how often a statement passes in one window; 0 for any number
   * @param summaries receives the event that tells of the others
   */
  Repeats(int limit, Duration length, LongSupplier nanoClock, Consumer<LogEvent> summaries) {
    this.limit = limit;
    this.length = length;
    this.nanoClock = nanoClock;
    this.summaries = summaries;
  }

  /** Whether the event is to be written. */
  boolean admit(LogEvent event) {
    if (limit <= 0) {
      return true;
    }
    Statement statement = new Statement(event.logger(), event.level(), event.message());
    Window window = windows.get(statement);
    if (window == null) {
      if (windows.size() >= MAX_STATEMENTS) {
        return true;
      }
      long end = nanoClock.getAsLong() + length.toNanos();
      window = windows.computeIfAbsent(statement, any -> new Window(end));
    }
    boolean admitted = window.said.incrementAndGet() <= limit;
    if (!admitted) {
      suppressed.increment();
    }
    return admitted;
  }

  /** How many events were not written. */
  long suppressed() {
    return suppressed.sum();
  }

  /**
   * Tells of what was suppressed in windows that are over.
   *
   * @return nanoseconds until the next window ends, or {@link Long#MAX_VALUE}
   */
  long expire(boolean all) {
    long next = Long.MAX_VALUE;
    if (windows.isEmpty()) {
      return next;
    }
    long now = nanoClock.getAsLong();
    for (Map.Entry<Statement, Window> entry : List.copyOf(windows.entrySet())) {
      Window window = entry.getValue();
      if (all || window.endNanos - now <= 0) {
        windows.remove(entry.getKey(), window);
        long more = window.said.get() - limit;
        if (more > 0) {
          summaries.accept(summary(entry.getKey(), more));
        }
      } else {
        next = Math.min(next, window.endNanos - now);
      }
    }
    return next;
  }

  private LogEvent summary(Statement statement, long more) {
    return new LogEvent(
        LogListener.micros(),
        statement.level,
        statement.logger,
        Thread.currentThread().getName(),
        EventNames.REPEATS_SUPPRESSED,
        EventNames.REPEATS_SUPPRESSED,
        EventContext.empty(),
        Fields.of(
            FieldNames.COUNT,
            more,
            FieldNames.WINDOW_SECONDS,
            length.toSeconds(),
            FieldNames.REPEATED,
            statement.message),
        null);
  }
}
