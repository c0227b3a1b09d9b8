package dev.sightline.error;

/**
 * What was left out, since the start.
 *
 * @param what such as {@code error_event}; a label of the metric {@code sightline_dropped_total}
 * @param reason such as {@code storm}; the other label
 * @param count how many
 */
public record Loss(String what, String reason, long count) {
  /** An event of which only the count is left. */
  public static final String EVENT = "error_event";

  /** A group with all its counts. */
  public static final String GROUP = "error_group";

  /** Occurrences that were not even counted, or whose counts went with their group. */
  public static final String OCCURRENCE = "error_occurrence";

  /** What waited for the database: counts of groups, and events. */
  public static final String BATCH = "error_batch";

  /** An event that was to be published. */
  public static final String PUBLISHED = "error_publication";
}
