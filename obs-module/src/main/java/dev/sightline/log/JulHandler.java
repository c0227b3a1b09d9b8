package dev.sightline.log;

import dev.sightline.Context;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.log.queue.WriterThread;
import dev.sightline.spi.Recorder;
import dev.sightline.spi.Recorders;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Hands records of one application to the recorder, on the thread that logs. The root logger is
 * shared by all applications of a server: the class loader of the thread tells them apart.
 */
final class JulHandler extends Handler {
  private static final String NO_NAME = "anonymous";

  private final ClassLoader application;
  private final List<String> foreignLoggers;
  private final JulMessages messages = new JulMessages();
  private final Mdc mdc;
  private final OtherApplications others = new OtherApplications();
  private final LongAdder failures = new LongAdder();

  /** Set while this thread is in {@link #publish}, so that what is logged there is left alone. */
  private final ThreadLocal<Boolean> publishing = new ThreadLocal<>();

  JulHandler(ClassLoader application, List<String> foreignLoggers) {
    this.application = application;
    this.foreignLoggers = foreignLoggers;
    this.mdc = Mdc.of(application);
    setLevel(java.util.logging.Level.ALL);
  }

  @Override
  public void publish(@Nullable LogRecord record) {
    if (record == null || record.getLevel() == null) {
      return;
    }
    String name = record.getLoggerName() == null ? NO_NAME : record.getLoggerName();
    Level level = JulLevels.fromJul(record.getLevel());
    Recorder recorder = Recorders.current();
    if (!recorder.isEnabled(name, level) || !isOurs(name) || publishing.get() != null) {
      return;
    }
    publishing.set(Boolean.TRUE);
    try {
      recorder.log(event(record, name, level), record.getThrown());
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      failures.increment();
    } finally {
      publishing.remove();
    }
  }

  private LogEvent event(LogRecord record, String name, Level level) {
    Instant at = record.getInstant();
    return new LogEvent(
        at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000,
        level,
        name,
        threadName(record),
        messages.text(record),
        null,
        Context.current(),
        fields(),
        null);
  }

  private Fields fields() {
    try {
      return mdc.fields();
    } catch (RuntimeException | LinkageError e) {
      failures.increment();
      return Fields.empty();
    }
  }

  private static String threadName(LogRecord record) {
    Thread current = Thread.currentThread();
    if (current.getId() != record.getLongThreadID()) {
      return "thread-" + record.getLongThreadID();
    }
    return current.getName().isEmpty() ? "virtual-" + current.getId() : current.getName();
  }

  private boolean isOurs(String logger) {
    if (WriterThread.isCurrent()) {
      return false;
    }
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    for (; loader != null; loader = loader.getParent()) {
      if (loader == application) {
        return true;
      }
    }
    return isForeignButWanted(logger)
        && !others.isAnother(Thread.currentThread().getContextClassLoader());
  }

  private boolean isForeignButWanted(String logger) {
    for (String prefix : foreignLoggers) {
      if (logger.startsWith(prefix)
          && (logger.length() == prefix.length() || logger.charAt(prefix.length()) == '.')) {
        return true;
      }
    }
    return false;
  }

  long failures() {
    return failures.sum();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
