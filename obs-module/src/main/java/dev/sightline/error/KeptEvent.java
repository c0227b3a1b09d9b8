package dev.sightline.error;

import dev.sightline.error.JournalLine.StoredEvent;
import dev.sightline.event.ErrorEvent;

/** An event in memory; equal to itself only. */
final class KeptEvent {
  private final LiveGroup group;
  private final Occurrence occurrence;
  private final long count;
  private final int weight;

  /**
   * @param count occurrences of its group, this one included
   */
  KeptEvent(LiveGroup group, Occurrence occurrence, long count) {
    this.group = group;
    this.occurrence = occurrence;
    this.count = count;
    this.weight = BoundedEvents.weight(occurrence.event());
  }

  LiveGroup group() {
    return group;
  }

  ErrorEvent event() {
    return occurrence.event();
  }

  StoredEvent stored() {
    ErrorOrigin origin = occurrence.origin();
    return new StoredEvent(occurrence.event(), origin.build(), origin.node(), count);
  }

  /** Estimated bytes. */
  int weight() {
    return weight;
  }
}
