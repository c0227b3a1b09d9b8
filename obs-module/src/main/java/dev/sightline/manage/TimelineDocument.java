package dev.sightline.manage;

import java.util.List;
import java.util.Map;

/**
 * What one application recorded of late under one ID.
 *
 * @param asOfMillis when it was read, milliseconds since the epoch
 * @param kept whether the application keeps recent records at all
 * @param sinceMillis nothing recorded since then has been forgotten, milliseconds since the epoch
 * @param omitted records that matched but are left out, in the middle
 * @param items oldest first
 */
public record TimelineDocument(
    long asOfMillis, boolean kept, long sinceMillis, int omitted, List<Item> items) {

  public TimelineDocument {
    items = List.copyOf(items);
  }

  /**
   * One thing that happened; texts are empty where nothing is known.
   *
   * @param atMicros microseconds since the epoch
   * @param kind request, method or flow followed by {@code _started} or {@code _ended}, {@code log}
   *     or {@code error}
   * @param level lower-case name
   * @param source name of the logger or of the operation
   * @param text what was said; the type of an error
   * @param outcome of what ended: completed, failed or cancelled
   * @param status HTTP status, or 0
   * @param durationMillis of what ended
   * @param thread on which it was told
   * @param ids {@code correlation_id}, {@code request_id}, {@code flow_id}, {@code trace_id},
   *     {@code user_id}, as far as known
   * @param fingerprint group of an error
   * @param eventId identity of an error event
   * @param fields its details
   */
  public record Item(
      long atMicros,
      String kind,
      String level,
      String source,
      String text,
      String outcome,
      int status,
      double durationMillis,
      String thread,
      Map<String, String> ids,
      String fingerprint,
      String eventId,
      Map<String, String> fields) {}
}
