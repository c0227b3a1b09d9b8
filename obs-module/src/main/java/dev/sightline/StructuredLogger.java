package dev.sightline;

import dev.sightline.context.CurrentContext;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.spi.Recorder;
import dev.sightline.spi.Recorders;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes events: a name (or free text) plus key-values. Immutable; safe for all threads; never
 * throws; does nothing while the module is not running.
 *
 * <p>A first argument in snake_case is taken as the event's name, anything else as free text. A
 * value that is a {@link Supplier} is asked for only when the event is written. The forms with one
 * and two pairs exist so that a disabled call allocates nothing.
 */
public final class StructuredLogger {
  private static final int LEVEL_BITS = 3;
  private static final int LEVEL_MASK = (1 << LEVEL_BITS) - 1;
  private static final Object[] NONE = {};

  private final String name;
  private final Fields bound;

  /**
   * The lowest enabled level in the low bits, the generation it is true for above. One int, so that
   * a race can only lead to asking again.
   */
  private int known;

  private StructuredLogger(String name, Fields bound, int known) {
    this.name = name;
    this.bound = bound;
    this.known = known;
  }

  public static StructuredLogger of(Class<?> owner) {
    return of(owner.getName());
  }

  public static StructuredLogger of(String name) {
    return new StructuredLogger(name, Fields.empty(), 0);
  }

  /** A logger that puts this pair on every event it writes; this logger stays as it is. */
  public StructuredLogger bind(String key, @Nullable Object value) {
    return new StructuredLogger(name, bound.with(key, value), known);
  }

  /** The same for several pairs: key, value, key, value ... */
  public StructuredLogger bind(@Nullable Object... keysAndValues) {
    return new StructuredLogger(name, bound.plus(Fields.of(keysAndValues)), known);
  }

  /** The name this logger's level is set by. */
  public String name() {
    return name;
  }

  public boolean isEnabled(Level level) {
    int current = known;
    int generation = Recorders.generation();
    if (current >>> LEVEL_BITS != (generation << LEVEL_BITS) >>> LEVEL_BITS) {
      current = ask(generation);
    }
    return level.severity() >= (current & LEVEL_MASK);
  }

  private int ask(int generation) {
    Recorder recorder = Recorders.current();
    int lowest = 0;
    for (Level level : Level.values()) {
      if (recorder.isEnabled(name, level)) {
        break;
      }
      lowest++;
    }
    int answer = (generation << LEVEL_BITS) | lowest;
    known = answer;
    return answer;
  }

  public void trace(String event) {
    if (isEnabled(Level.TRACE)) {
      write(Level.TRACE, event, null, NONE);
    }
  }

  public void trace(String event, String key, @Nullable Object value) {
    if (isEnabled(Level.TRACE)) {
      write(Level.TRACE, event, null, key, value);
    }
  }

  public void trace(String event, @Nullable Object... keysAndValues) {
    log(Level.TRACE, event, null, keysAndValues);
  }

  public void trace(String event, @Nullable Throwable thrown, @Nullable Object... keysAndValues) {
    log(Level.TRACE, event, thrown, keysAndValues);
  }

  public void debug(String event) {
    if (isEnabled(Level.DEBUG)) {
      write(Level.DEBUG, event, null, NONE);
    }
  }

  public void debug(String event, String key, @Nullable Object value) {
    if (isEnabled(Level.DEBUG)) {
      write(Level.DEBUG, event, null, key, value);
    }
  }

  public void debug(
      String event,
      String key,
      @Nullable Object value,
      String secondKey,
      @Nullable Object secondValue) {
    if (isEnabled(Level.DEBUG)) {
      write(Level.DEBUG, event, null, key, value, secondKey, secondValue);
    }
  }

  public void debug(String event, @Nullable Object... keysAndValues) {
    log(Level.DEBUG, event, null, keysAndValues);
  }

  public void debug(String event, @Nullable Throwable thrown, @Nullable Object... keysAndValues) {
    log(Level.DEBUG, event, thrown, keysAndValues);
  }

  public void info(String event, @Nullable Object... keysAndValues) {
    log(Level.INFO, event, null, keysAndValues);
  }

  public void info(String event, @Nullable Throwable thrown, @Nullable Object... keysAndValues) {
    log(Level.INFO, event, thrown, keysAndValues);
  }

  public void warn(String event, @Nullable Object... keysAndValues) {
    log(Level.WARN, event, null, keysAndValues);
  }

  public void warn(String event, @Nullable Throwable thrown, @Nullable Object... keysAndValues) {
    log(Level.WARN, event, thrown, keysAndValues);
  }

  public void error(String event, @Nullable Object... keysAndValues) {
    log(Level.ERROR, event, null, keysAndValues);
  }

  public void error(String event, @Nullable Throwable thrown, @Nullable Object... keysAndValues) {
    log(Level.ERROR, event, thrown, keysAndValues);
  }

  public void fatal(String event, @Nullable Object... keysAndValues) {
    log(Level.FATAL, event, null, keysAndValues);
  }

  public void fatal(String event, @Nullable Throwable thrown, @Nullable Object... keysAndValues) {
    log(Level.FATAL, event, thrown, keysAndValues);
  }

  /**
   * Says why nothing was done: the event {@code skipped} at level info. For early returns that
   * would otherwise leave no trace.
   *
   * @param reason snake_case, such as {@code already_paid}
   */
  public void skipped(String reason, @Nullable Object... keysAndValues) {
    if (isEnabled(Level.INFO)) {
      Fields fields = Fields.of("reason", reason).plus(Fields.of(keysAndValues));
      write(Level.INFO, "skipped", null, bound.plus(fields));
    }
  }

  /** The general form: any level, with or without an exception. */
  public void log(
      Level level,
      @Nullable String event,
      @Nullable Throwable thrown,
      @Nullable Object @Nullable ... keysAndValues) {
    if (isEnabled(level)) {
      write(level, event, thrown, keysAndValues);
    }
  }

  private void write(
      Level level,
      @Nullable String event,
      @Nullable Throwable thrown,
      @Nullable Object @Nullable ... keysAndValues) {
    write(level, event, thrown, bound.plus(Fields.of(keysAndValues)));
  }

  private void write(
      Level level, @Nullable String event, @Nullable Throwable thrown, Fields fields) {
    String text = event == null ? "null" : event;
    Instant now = Instant.now();
    Recorders.current()
        .log(
            new LogEvent(
                now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000,
                level,
                name,
                threadName(Thread.currentThread()),
                text,
                isEventName(text) ? text : null,
                CurrentContext.get(),
                fields.resolved(),
                null),
            thrown);
  }

  /** Virtual threads have no name unless given one. */
  private static String threadName(Thread thread) {
    String threadName = thread.getName();
    return threadName.isEmpty() ? "virtual-" + thread.getId() : threadName;
  }

  private static boolean isEventName(String text) {
    if (text.isEmpty() || text.length() > 64 || text.charAt(0) < 'a' || text.charAt(0) > 'z') {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_')) {
        return false;
      }
    }
    return true;
  }
}
