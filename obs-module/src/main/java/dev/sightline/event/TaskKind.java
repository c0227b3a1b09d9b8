package dev.sightline.event;

import java.util.Locale;

/** What makes a task run. */
public enum TaskKind {
  /** Somebody handed it to an executor. */
  EXECUTOR,
  /** Somebody called an asynchronous method. */
  ASYNCHRONOUS,
  /** A timer. */
  SCHEDULE,
  /** A message. */
  MESSAGE,
  /** A step of a batch job, or a chunk of one. */
  BATCH;

  /** Lower-case name, the value of the metric label {@code kind}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
