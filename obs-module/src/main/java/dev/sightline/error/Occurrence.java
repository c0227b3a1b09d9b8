package dev.sightline.error;

import dev.sightline.event.ErrorEvent;

/**
 * One error event on its way to a store.
 *
 * @param event redacted and bounded
 * @param origin which build on which node
 */
public record Occurrence(ErrorEvent event, ErrorOrigin origin) {

  /** When it happened, milliseconds since the epoch. */
  public long atMillis() {
    return Math.floorDiv(event.timestampMicros(), 1_000L);
  }
}
