package dev.sightline.log;

import dev.sightline.event.Level;

/** Levels of {@code java.util.logging}, those of JBoss LogManager included, by their numbers. */
final class JulLevels {
  private JulLevels() {}

  static Level fromJul(java.util.logging.Level level) {
    int value = level.intValue();
    if (value >= 1_000) {
      return value >= 1_100 ? Level.FATAL : Level.ERROR;
    }
    if (value >= 800) {
      return value >= 900 ? Level.WARN : Level.INFO;
    }
    return value >= 500 ? Level.DEBUG : Level.TRACE;
  }

  static java.util.logging.Level toJul(Level level) {
    return switch (level) {
      case TRACE -> java.util.logging.Level.FINEST;
      case DEBUG -> java.util.logging.Level.FINE;
      case INFO -> java.util.logging.Level.INFO;
      case WARN -> java.util.logging.Level.WARNING;
      case ERROR, FATAL -> java.util.logging.Level.SEVERE;
    };
  }
}
