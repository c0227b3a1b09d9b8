package dev.sightline.log;

import dev.sightline.log.sink.ServerWide;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Changes to loggers that several applications of a server may have in common: the first one
 * remembers how a logger was, the last one restores that, unless somebody else has changed it
 * since. The logger itself is the lock.
 */
final class SharedLogger {
  private static final String INHERITED = "-";

  private SharedLogger() {}

  /** Opens the logger for records of this level; undone by {@link #closeLevel}. */
  static void openLevel(Logger logger, Level level) {
    synchronized (logger) {
      enter("level " + logger.getName(), text(logger.getLevel()));
      if (!logger.isLoggable(level)) {
        logger.setLevel(level);
      }
      remember("level " + logger.getName(), text(logger.getLevel()));
    }
  }

  static void closeLevel(Logger logger) {
    synchronized (logger) {
      String before = leave("level " + logger.getName(), text(logger.getLevel()));
      if (before != null) {
        logger.setLevel(level(before));
      }
    }
  }

  /** Takes the logger away from the handlers of its parents; undone by {@link #giveBack}. */
  static void take(Logger logger) {
    synchronized (logger) {
      enter("parent " + logger.getName(), String.valueOf(logger.getUseParentHandlers()));
      logger.setUseParentHandlers(false);
      remember("parent " + logger.getName(), "false");
    }
  }

  static void giveBack(Logger logger) {
    synchronized (logger) {
      String now = String.valueOf(logger.getUseParentHandlers());
      String before = leave("parent " + logger.getName(), now);
      if (before != null) {
        logger.setUseParentHandlers(Boolean.parseBoolean(before));
      }
    }
  }

  private static String text(@Nullable Level level) {
    return level == null ? INHERITED : level.getName();
  }

  private static @Nullable Level level(String text) {
    try {
      return text.equals(INHERITED) ? null : Level.parse(text);
    } catch (IllegalArgumentException unknownToThisServer) {
      return null;
    }
  }

  /** By what was changed: how many hold it so, what the first one found, what it was set to. */
  @SuppressWarnings("unchecked")
  private static Map<String, String[]> changes() {
    return ServerWide.get("loggers", Map.class, ConcurrentHashMap::new);
  }

  private static void enter(String change, String found) {
    String[] known = changes().get(change);
    String[] next =
        known == null
            ? new String[] {"1", found, found}
            : new String[] {count(known, 1), known[1], known[2]};
    changes().put(change, next);
  }

  private static void remember(String change, String set) {
    changes().computeIfPresent(change, (key, known) -> new String[] {known[0], known[1], set});
  }

  /** What the first one found, when the last one leaves and it is as it was set. */
  private static @Nullable String leave(String change, String now) {
    String[] known = changes().get(change);
    if (known == null) {
      return null;
    }
    String left = count(known, -1);
    if (!left.equals("0")) {
      changes().put(change, new String[] {left, known[1], known[2]});
      return null;
    }
    changes().remove(change);
    return Objects.equals(now, known[2]) ? known[1] : null;
  }

  private static String count(String[] known, int more) {
    return String.valueOf(Integer.parseInt(known[0]) + more);
  }
}
