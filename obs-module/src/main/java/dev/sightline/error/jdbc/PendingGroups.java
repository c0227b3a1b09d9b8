package dev.sightline.error.jdbc;

import dev.sightline.error.BoundedEvents;
import dev.sightline.error.Occurrence;
import dev.sightline.error.group.GroupDelta;
import dev.sightline.error.group.GroupFace;
import dev.sightline.error.group.GroupFigures;
import dev.sightline.error.group.StoredEvent;
import dev.sightline.event.ErrorEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What has happened since the last batch. A fault that happens a million times takes the room of
 * one. Bounded; what finds no room is counted. Safe for all threads.
 */
final class PendingGroups {
  private static final int MAX_GROUPS = 5_000;
  private static final int MAX_EVENTS = 2_000;
  private static final long MAX_EVENT_BYTES = 16L << 20;

  private final Function<ErrorEvent, String> explanation;
  private final Map<Key, Counted> groups = new LinkedHashMap<>();
  private final List<StoredEvent> events = new ArrayList<>();
  private long eventBytes;
  private long lostOccurrences;
  private long lostEvents;

  PendingGroups(Function<ErrorEvent, String> explanation) {
    this.explanation = explanation;
  }

  private record Key(String fingerprint, String build) {}

  private static final class Counted {
    private final String grouping;
    private final GroupFigures figures;
    private GroupFace face;

    Counted(String grouping, GroupFace face, long nowMillis) {
      this.grouping = grouping;
      this.face = face;
      this.figures = new GroupFigures(nowMillis);
    }
  }

  /**
   * Counts, and perhaps keeps, an occurrence.
   *
   * @param count how many there are on this node when its event is to be kept, else 0
   */
  synchronized void add(Occurrence occurrence, long count, long nowMillis) {
    ErrorEvent event = occurrence.event();
    String build = occurrence.origin().build();
    Key key = new Key(event.fingerprint(), build);
    Counted counted = groups.get(key);
    if (counted == null) {
      if (groups.size() >= MAX_GROUPS) {
        lostOccurrences++;
        return;
      }
      counted = new Counted(explanation.apply(event), GroupFace.of(event), nowMillis);
      groups.put(key, counted);
    }
    counted.figures.add(occurrence, 1, nowMillis);
    if (count == 0) {
      counted.figures.addCountedOnly(1);
    } else {
      counted.face = GroupFace.of(event);
      keep(new StoredEvent(event, build, occurrence.origin().node(), count));
    }
  }

  private void keep(StoredEvent event) {
    int bytes = BoundedEvents.weight(event.event());
    if (events.size() >= MAX_EVENTS || eventBytes + bytes > MAX_EVENT_BYTES) {
      lostEvents++;
    } else {
      events.add(event);
      eventBytes += bytes;
    }
  }

  synchronized boolean hasEvents() {
    return !events.isEmpty();
  }

  /** Takes everything out. */
  synchronized Taken take() {
    List<GroupDelta> deltas = new ArrayList<>(groups.size());
    groups.forEach(
        (key, counted) ->
            deltas.add(
                new GroupDelta(
                    key.fingerprint(),
                    counted.grouping,
                    counted.face,
                    key.build(),
                    counted.figures.snapshot())));
    Taken taken = new Taken(deltas, List.copyOf(events));
    groups.clear();
    events.clear();
    eventBytes = 0;
    return taken;
  }

  /**
   * What was taken out.
   *
   * @param groups each with its build once
   * @param events oldest first
   */
  record Taken(List<GroupDelta> groups, List<StoredEvent> events) {}

  /** Puts counts back that could not be handed on; events are given up and counted. */
  synchronized void putBack(List<GroupDelta> deltas, int lost, long nowMillis) {
    lostEvents += lost;
    for (GroupDelta each : deltas) {
      Key key = new Key(each.fingerprint(), each.build());
      if (groups.size() >= MAX_GROUPS && !groups.containsKey(key)) {
        lostOccurrences += each.figures().count();
        continue;
      }
      groups
          .computeIfAbsent(key, same -> new Counted(each.grouping(), each.face(), nowMillis))
          .figures
          .merge(each.figures(), nowMillis);
    }
  }

  /** Occurrences given up for want of room. */
  synchronized long lostOccurrences() {
    return lostOccurrences;
  }

  /** Events given up for want of room, though they were counted. */
  synchronized long lostEvents() {
    return lostEvents;
  }
}
