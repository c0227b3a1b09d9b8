package dev.sightline.log;

import dev.sightline.event.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Connects {@code java.util.logging}, and with it {@code System.Logger} and SLF4J, to the module.
 * Everything it changes it undoes on {@link #close()}: its handler goes, levels and handlers of
 * loggers are what they were.
 */
public final class JulBridge implements AutoCloseable {
  /** Loggers of servers and of the JDK: their levels are never touched. */
  private static final Set<String> PLATFORM =
      Set.of(
          "java",
          "javax",
          "jakarta",
          "jdk",
          "sun",
          "com.sun",
          "com.ibm",
          "com.ibm.ws",
          "io.openliberty",
          "fish.payara",
          "org.glassfish",
          "org.jboss",
          "org.wildfly",
          "io.undertow",
          "io.smallrye",
          "org.apache.catalina",
          "org.apache.tomee",
          "org.apache.openejb",
          "org.eclipse.microprofile");

  private final Levels levels;
  private final JulHandler handler;
  private final Logger root;
  private final List<String> own;
  private final Map<String, Logger> opened = new HashMap<>();
  private final List<Logger> exclusive = new ArrayList<>();
  private final Consumer<String> onChange = this::apply;
  private boolean closed;

  private JulBridge(Levels levels, JulHandler handler, List<String> own) {
    this.levels = levels;
    this.own = own;
    this.handler = handler;
    this.root = Logger.getLogger("");
  }

  /**
   * Attaches a handler to the root logger; with the output {@code container} only to the exclusive
   * ones, since the server writes what reaches the root itself.
   *
   * @param application class loader of the application whose records are taken
   */
  public static JulBridge attach(LogSettings settings, Levels levels, ClassLoader application) {
    JulHandler handler = new JulHandler(application, settings.foreignLoggers());
    JulBridge bridge = new JulBridge(levels, handler, settings.exclusiveLoggers());
    if (settings.output() != LogOutput.CONTAINER) {
      bridge.root.addHandler(handler);
    }
    settings.exclusiveLoggers().forEach(bridge::makeExclusive);
    bridge.own.forEach(bridge::apply);
    settings.levels().keySet().forEach(bridge::apply);
    levels.onChange(bridge.onChange);
    return bridge;
  }

  /** Records that could not be handed on, and were therefore handed on in a simpler form. */
  public long failures() {
    return handler.failures();
  }

  private synchronized void makeExclusive(String name) {
    if (!name.isEmpty() && !isPlatform(name)) {
      Logger logger = Logger.getLogger(name);
      logger.addHandler(handler);
      SharedLogger.take(logger);
      exclusive.add(logger);
    }
  }

  /**
   * Opens a logger as far as its level asks for; the general level stands for the application's own
   * loggers, those of libraries and of the server are opened only by name.
   */
  private synchronized void apply(String name) {
    if (closed || isPlatform(name)) {
      return;
    }
    if (name.isEmpty()) {
      own.forEach(this::open);
    } else {
      open(name);
    }
  }

  private void open(String name) {
    close(opened.remove(name));
    Level level = levels.effective(name);
    Logger logger = Logger.getLogger(name);
    boolean fine = !level.isAtLeast(Level.INFO);
    if (fine || !logger.isLoggable(JulLevels.toJul(level))) {
      opened.put(name, logger);
      SharedLogger.openLevel(logger, JulLevels.toJul(level));
    }
  }

  private static void close(@Nullable Logger logger) {
    if (logger != null) {
      SharedLogger.closeLevel(logger);
    }
  }

  private static boolean isPlatform(String name) {
    for (String prefix : PLATFORM) {
      if (name.equals(prefix) || name.startsWith(prefix + ".")) {
        return true;
      }
    }
    return false;
  }

  /** Whether records of this level reach the handler from this logger. */
  static boolean isOpen(String name, Level level) {
    return Logger.getLogger(name).isLoggable(JulLevels.toJul(level));
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    levels.removeOnChange(onChange);
    root.removeHandler(handler);
    for (Logger logger : exclusive) {
      SharedLogger.giveBack(logger);
      logger.removeHandler(handler);
    }
    opened.values().forEach(JulBridge::close);
    opened.clear();
    exclusive.clear();
  }
}
