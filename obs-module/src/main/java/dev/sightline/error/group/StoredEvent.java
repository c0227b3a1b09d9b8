package dev.sightline.error.group;

import dev.sightline.error.ErrorOrigin;
import dev.sightline.error.Occurrence;
import dev.sightline.event.ErrorEvent;

/**
 * An event as it is written down.
 *
 * @param event the event
 * @param build the build it happened in
 * @param node the node it happened on
 * @param count occurrences of its group, this one included
 */
public record StoredEvent(ErrorEvent event, String build, String node, long count) {

  /** The same as it came in. */
  public Occurrence occurrence() {
    return new Occurrence(event, new ErrorOrigin(build, node));
  }
}
