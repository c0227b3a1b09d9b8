package dev.sightline.manage;

import java.util.List;

/**
 * A page of error groups.
 *
 * @param asOfMillis when it was read, milliseconds since the epoch
 * @param total groups that match, on all pages
 * @param open groups in that state, whatever the filter
 * @param muted groups in that state, whatever the filter
 * @param resolved groups in that state, whatever the filter
 * @param store where the groups are kept, and what it could not keep
 * @param groups this page
 */
public record ErrorGroupPage(
    long asOfMillis,
    int total,
    int open,
    int muted,
    int resolved,
    Store store,
    List<ErrorGroup> groups) {

  public ErrorGroupPage {
    groups = List.copyOf(groups);
  }

  /** The same page of another store. */
  public ErrorGroupPage with(Store other) {
    return new ErrorGroupPage(asOfMillis, total, open, muted, resolved, other, groups);
  }

  /**
   * Where the groups are kept.
   *
   * @param name memory, file or jdbc
   * @param healthy whether it takes and gives everything at present
   * @param detail what is wrong, or empty
   * @param events events kept
   * @param bytes estimated size of these, bytes
   * @param countedOnly occurrences counted but not kept, because too many came at once
   * @param evictedEvents events dropped for newer ones
   * @param evictedGroups groups dropped for newer ones
   * @param evictedOccurrences occurrences these groups had counted
   * @param lost occurrences neither counted nor kept
   */
  public record Store(
      String name,
      boolean healthy,
      String detail,
      long events,
      long bytes,
      long countedOnly,
      long evictedEvents,
      long evictedGroups,
      long evictedOccurrences,
      long lost) {

    /** The same figures for a store of another name and health. */
    public Store named(String newName, boolean newHealthy, String newDetail) {
      return new Store(
          newName,
          newHealthy,
          newDetail,
          events,
          bytes,
          countedOnly,
          evictedEvents,
          evictedGroups,
          evictedOccurrences,
          lost);
    }

    /** The same with occurrences that were neither counted nor kept. */
    public Store withLost(long newLost) {
      return new Store(
          name,
          healthy,
          detail,
          events,
          bytes,
          countedOnly,
          evictedEvents,
          evictedGroups,
          evictedOccurrences,
          newLost);
    }
  }
}
