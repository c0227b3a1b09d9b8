package dev.sightline.log.queue;

import dev.sightline.event.LogEvent;

/** Makes the line that tells of drops. */
@FunctionalInterface
public interface DropReport {
  /**
   * @param reason why
   * @param count how many since the last report, 1 or more
   */
  LogEvent event(DropReason reason, long count);
}
