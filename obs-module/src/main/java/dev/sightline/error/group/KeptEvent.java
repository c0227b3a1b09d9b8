package dev.sightline.error.group;

import dev.sightline.error.BoundedEvents;
import dev.sightline.error.ErrorOrigin;
import dev.sightline.error.Occurrence;
import dev.sightline.event.ErrorEvent;

/** An event in memory; equal to itself only. */
public final class KeptEvent {
  private final LiveGroup group;
  private final Occurrence occurrence;
  private final long count;
  private final int weight;

  /**
   * @param count occurrences of its group, this one included
   */
  public KeptEvent(LiveGroup group, Occurrence occurrence, long count) {
    this.group = group;
    this.occurrence = occurrence;
    this.count = count;
    this.weight = BoundedEvents.weight(occurrence.event());
  }

  public LiveGroup group() {
    return group;
  }

  public ErrorEvent event() {
    return occurrence.event();
  }

  public StoredEvent stored() {
    ErrorOrigin origin = occurrence.origin();
    return new StoredEvent(occurrence.event(), origin.build(), origin.node(), count);
  }

  /** Estimated bytes. */
  public int weight() {
    return weight;
  }
}
