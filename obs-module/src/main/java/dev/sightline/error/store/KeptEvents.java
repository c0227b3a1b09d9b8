package dev.sightline.error.store;

import dev.sightline.error.group.KeptEvent;
import dev.sightline.error.group.StoredEvent;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events of all groups in memory, oldest first, bounded by their size and their age. Safe for
 * all threads.
 */
final class KeptEvents {
  private final StoreLimits limits;
  private final LinkedHashSet<KeptEvent> events = new LinkedHashSet<>();
  private long bytes;
  private long evicted;
  private long forcedOut;

  KeptEvents(StoreLimits limits) {
    this.limits = limits;
  }

  /**
   * What there is.
   *
   * @param events kept
   * @param bytes their estimated size
   * @param evicted dropped so far to make room
   */
  record Figures(long events, long bytes, long evicted, long forcedOut) {}

  /** Adds the event here and to its group; those that have to make room go from both. */
  synchronized void add(KeptEvent event, long nowMillis) {
    long oldest = (nowMillis - limits.retention().toMillis()) * 1_000;
    KeptEvent pushedOut = event.group().keep(event, limits.eventsPerGroup());
    events.add(event);
    bytes += event.weight();
    drop(pushedOut);
    while (!events.isEmpty()) {
      KeptEvent first = events.iterator().next();
      if (bytes <= limits.bytes() && first.event().timestampMicros() >= oldest) {
        break;
      }
      forcedOut += first.event().timestampMicros() >= oldest ? 1 : 0;
      first.group().forget(first);
      drop(first);
    }
  }

  private void drop(@Nullable KeptEvent event) {
    if (event != null && events.remove(event)) {
      bytes -= event.weight();
      evicted++;
    }
  }

  /** Drops events that are no longer in their group. */
  synchronized void drop(List<KeptEvent> those) {
    those.forEach(this::drop);
  }

  /** Takes all out, here and of their groups, without counting them as dropped. */
  synchronized List<StoredEvent> clear() {
    List<StoredEvent> all = stored();
    events.forEach(event -> event.group().forget(event));
    events.clear();
    bytes = 0;
    return all;
  }

  synchronized List<StoredEvent> stored() {
    return events.stream().map(KeptEvent::stored).toList();
  }

  synchronized Figures figures() {
    return new Figures(events.size(), bytes, evicted, forcedOut);
  }
}
