package dev.sightline.log.line;

import dev.sightline.event.LogEvent;

/** Turns an event into one line. Stateless; safe for all threads. */
@FunctionalInterface
public interface LineFormat {
  /** A sample rate that is not written. */
  double UNSAMPLED = -1;

  /**
   * Appends one line, its newline included.
   *
   * @param event redacted
   * @param sampleRate the rate the event was kept at, 0 to 1, or {@link #UNSAMPLED}
   * @param out receives the bytes; nothing in front of what it holds is changed
   */
  void write(LogEvent event, double sampleRate, LineBuffer out);
}
