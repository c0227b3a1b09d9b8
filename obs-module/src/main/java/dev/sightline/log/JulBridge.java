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

  private record Held(Logger logger, java.util.logging.@Nullable Level before) {}

  private final Levels levels;
  private final JulHandler handler;
  private final Logger root;
  private final Map<String, Held> held = new HashMap<>();
  private final List<Logger> exclusive = new ArrayList<>();
  private final Consumer<String> onChange = this::apply;
  private boolean closed;

  private JulBridge(Levels levels, JulHandler handler) {
    this.levels = levels;
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
    JulBridge bridge = new JulBridge(levels, handler);
    if (settings.output() != LogOutput.CONTAINER) {
      bridge.root.addHandler(handler);
    }
    settings.exclusiveLoggers().forEach(bridge::makeExclusive);
    settings.levels().keySet().forEach(bridge::apply);
    levels.onChange(bridge.onChange);
    return bridge;
  }

  /** Records that could not be handed on, and were therefore handed on in a simpler form. */
  public long failures() {
    return handler.failures();
  }

  private synchronized void makeExclusive(String name) {
    Logger logger = Logger.getLogger(name);
    if (!name.isEmpty() && !isPlatform(name) && logger.getUseParentHandlers()) {
      logger.addHandler(handler);
      logger.setUseParentHandlers(false);
      exclusive.add(logger);
    }
  }

  /** Opens a logger as far as its configured or current level asks for. */
  private synchronized void apply(String name) {
    if (closed || name.isEmpty() || isPlatform(name)) {
      return;
    }
    restore(held.remove(name));
    java.util.logging.Level wanted = JulLevels.toJul(levels.effective(name));
    Logger logger = Logger.getLogger(name);
    if (!logger.isLoggable(wanted)) {
      held.put(name, new Held(logger, logger.getLevel()));
      logger.setLevel(wanted);
    }
  }

  private static void restore(@Nullable Held before) {
    if (before != null) {
      before.logger.setLevel(before.before);
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
      logger.setUseParentHandlers(true);
      logger.removeHandler(handler);
    }
    held.values().forEach(JulBridge::restore);
    held.clear();
    exclusive.clear();
  }
}
