package dev.sightline.event;

import java.util.Locale;

/** Whether a failure was to be expected in production or is a bug. */
public enum ErrorKind {
  /** Expected now and then: time-outs, refused connections, invalid input. */
  OPERATIONAL,
  /** A fault in the code. */
  PROGRAMMER;

  /** Lower-case name, the value of the metric label {@code kind}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
