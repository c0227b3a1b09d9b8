package dev.sightline.log.queue;

import java.util.Locale;

/** Why a record was not written. */
public enum DropReason {
  /** The queue was full. */
  QUEUE_FULL,
  /** It waited in a full queue and made room for a more severe one. */
  DISPLACED,
  /** The sink made no progress for as long as a caller may wait. */
  SINK_STALLED,
  /** The sink reported an error. */
  SINK_FAILED,
  /** It came after the end, or could not be written before the deadline of the end. */
  CLOSED;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** As written on lines and metrics, such as {@code queue_full}. */
  public String label() {
    return label;
  }
}
