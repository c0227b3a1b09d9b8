package dev.sightline.event;

import java.util.Locale;

/** Severity of an event, from {@link #TRACE} to {@link #FATAL}. */
public enum Level {
  TRACE(0),
  DEBUG(1),
  INFO(2),
  WARN(3),
  ERROR(4),
  FATAL(5);

  private final int severity;
  private final String label = name().toLowerCase(Locale.ROOT);

  Level(int severity) {
    this.severity = severity;
  }

  /** 0 for {@link #TRACE} to 5 for {@link #FATAL}. */
  public int severity() {
    return severity;
  }

  /** The lower-case name written on log lines, such as {@code warn}. */
  public String label() {
    return label;
  }

  /** Whether this level is as severe as {@code threshold} or more. */
  public boolean isAtLeast(Level threshold) {
    return compareTo(threshold) >= 0;
  }
}
