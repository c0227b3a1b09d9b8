package dev.sightline.recent;

import java.util.ArrayDeque;
import java.util.List;

/** The latest records that fit into so many bytes. Safe for all threads. */
final class RecordRing {
  private final long maxBytes;
  private final ArrayDeque<RecentRecord> records = new ArrayDeque<>();
  private long bytes;
  private long forgotten;
  private long forgottenMicros;

  RecordRing(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  synchronized void add(RecentRecord added) {
    records.addLast(added);
    bytes += added.weight();
    while (bytes > maxBytes && !records.isEmpty()) {
      RecentRecord oldest = records.removeFirst();
      bytes -= oldest.weight();
      forgotten++;
      forgottenMicros = Math.max(forgottenMicros, oldest.atMicros());
    }
  }

  synchronized List<RecentRecord> records() {
    return List.copyOf(records);
  }

  synchronized long bytes() {
    return bytes;
  }

  synchronized long forgotten() {
    return forgotten;
  }

  /** When the latest of those that are gone happened, microseconds since the epoch; 0 for none. */
  synchronized long forgottenMicros() {
    return forgottenMicros;
  }
}
