package dev.sightline.error.jdbc;

import dev.sightline.error.group.GroupDelta;
import dev.sightline.error.group.StoredEvent;
import java.util.List;

/**
 * What one node writes in one transaction.
 *
 * @param writer unique for each life of each node
 * @param sequence grows by one with each batch of that writer
 * @param groups what was counted
 * @param events what was kept
 */
public record Batch(
    String writer, long sequence, List<GroupDelta> groups, List<StoredEvent> events) {

  /** Occurrences that are counted in it. */
  long occurrences() {
    return groups.stream().mapToLong(each -> each.figures().count()).sum();
  }
}
