package dev.sightline.manage;

import dev.sightline.manage.TimelineDocument.Item;
import java.util.List;

/**
 * The latest requests and flows of one application that are worth a look.
 *
 * @param asOfMillis when it was read, milliseconds since the epoch
 * @param kept whether the application keeps recent records at all
 * @param sinceMillis nothing recorded since then has been forgotten, milliseconds since the epoch
 * @param failed ends of requests that failed, latest first
 * @param slowest ends of requests, slowest first
 * @param flows the last record of each flow, latest first
 */
public record RecentDocument(
    long asOfMillis,
    boolean kept,
    long sinceMillis,
    List<Item> failed,
    List<Item> slowest,
    List<Item> flows) {

  public RecentDocument {
    failed = List.copyOf(failed);
    slowest = List.copyOf(slowest);
    flows = List.copyOf(flows);
  }
}
