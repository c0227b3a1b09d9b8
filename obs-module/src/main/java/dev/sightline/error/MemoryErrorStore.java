package dev.sightline.error;

import dev.sightline.error.JournalLine.StoredEvent;
import dev.sightline.event.ErrorEvent;
import dev.sightline.manage.ErrorGroup;
import dev.sightline.manage.ErrorGroupDetail;
import dev.sightline.manage.ErrorGroupPage;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the latest events and groups in memory. A fault that is known costs a look-up and a few
 * additions; of an occurrence too many nothing is kept but the count.
 */
public final class MemoryErrorStore implements ErrorStore {
  private static final int MAX_PAGE = 200;
  private static final int MAX_QUERY = 200;

  private final StoreLimits limits;
  private final Function<ErrorEvent, String> explanation;
  private final InstantSource clock;
  private final Map<String, LiveGroup> groups = new ConcurrentHashMap<>();
  private final LinkedHashSet<KeptEvent> kept = new LinkedHashSet<>();
  private final AtomicLong countedOnly = new AtomicLong();
  private long bytes;
  private long evictedEvents;
  private long evictedGroups;
  private long evictedOccurrences;

  /**
   * @param explanation why an event belongs to its group
   */
  public MemoryErrorStore(StoreLimits limits, Function<ErrorEvent, String> explanation) {
    this(limits, explanation, InstantSource.system());
  }

  MemoryErrorStore(
      StoreLimits limits, Function<ErrorEvent, String> explanation, InstantSource clock) {
    this.limits = limits;
    this.explanation = explanation;
    this.clock = clock;
  }

  @Override
  public void add(Occurrence occurrence) {
    take(occurrence);
  }

  /**
   * Counts and perhaps keeps an occurrence.
   *
   * @return how many there are now in its group if it was kept, else 0
   */
  long take(Occurrence occurrence) {
    while (true) {
      long now = clock.millis();
      LiveGroup group = group(occurrence.event(), now);
      long taken = group.count(occurrence, now);
      if (taken > 0) {
        keep(new KeptEvent(group, occurrence, taken), now);
        return taken;
      } else if (taken == LiveGroup.COUNTED_ONLY) {
        countedOnly.incrementAndGet();
        return taken;
      }
    }
  }

  private LiveGroup group(ErrorEvent event, long now) {
    LiveGroup known = groups.get(event.fingerprint());
    if (known != null) {
      return known;
    }
    if (groups.size() >= limits.groups()) {
      evictGroups();
    }
    String why = explanation.apply(event);
    return groups.computeIfAbsent(event.fingerprint(), same -> live(same, why, now));
  }

  private LiveGroup live(String fingerprint, String why, long now) {
    return new LiveGroup(fingerprint, why, limits.keptPerMinute(), now);
  }

  private void keep(KeptEvent event, long now) {
    long oldest = (now - limits.retention().toMillis()) * 1_000;
    synchronized (kept) {
      KeptEvent pushedOut = event.group().keep(event, limits.eventsPerGroup());
      kept.add(event);
      bytes += event.weight();
      if (pushedOut != null) {
        drop(pushedOut);
      }
      while (!kept.isEmpty()) {
        KeptEvent first = kept.iterator().next();
        if (bytes <= limits.bytes() && first.event().timestampMicros() >= oldest) {
          break;
        }
        first.group().forget(first);
        drop(first);
      }
    }
  }

  /** Only under the lock of {@code kept}. */
  private void drop(KeptEvent event) {
    if (kept.remove(event)) {
      bytes -= event.weight();
      evictedEvents++;
    }
  }

  /** A sixteenth at once, those nobody has touched first, then those longest not seen. */
  private void evictGroups() {
    synchronized (kept) {
      int excess = groups.size() - limits.groups() + 1;
      if (excess <= 0) {
        return;
      }
      record Candidate(String key, LiveGroup group, boolean touched, long seen) {}
      List<Candidate> candidates = new ArrayList<>(groups.size());
      groups.forEach(
          (key, group) ->
              candidates.add(new Candidate(key, group, group.isTouched(), group.lastSeenMillis())));
      candidates.sort(Comparator.comparing(Candidate::touched).thenComparingLong(Candidate::seen));
      int end = Math.min(candidates.size(), excess + limits.groups() / 16);
      for (Candidate each : candidates.subList(0, end)) {
        groups.remove(each.key());
        each.group().retire().forEach(this::drop);
        evictedGroups++;
        evictedOccurrences += each.group().count();
      }
    }
  }

  @Override
  public ErrorGroupPage page(String state, String text, int offset, int limit) {
    long now = clock.millis();
    String query = BoundedValues.text(text, MAX_QUERY).strip().toLowerCase(Locale.ROOT);
    GroupFilter filter = new GroupFilter(state, query, now);
    groups.values().forEach(filter::offer);
    List<ErrorGroup> page =
        filter.latest().stream()
            .skip(Math.max(0, offset))
            .limit(Math.max(1, Math.min(limit, MAX_PAGE)))
            .map(group -> group.summary(now))
            .toList();
    return filter.page(page, status());
  }

  private ErrorGroupPage.Store status() {
    synchronized (kept) {
      return new ErrorGroupPage.Store(
          "memory",
          true,
          "",
          kept.size(),
          bytes,
          countedOnly.get(),
          evictedEvents,
          evictedGroups,
          evictedOccurrences,
          0);
    }
  }

  @Override
  public @Nullable ErrorGroupDetail detail(String fingerprint) {
    LiveGroup group = groups.get(fingerprint);
    return group == null ? null : group.detail(clock.millis());
  }

  @Override
  public boolean change(String fingerprint, GroupChange change) {
    LiveGroup group = groups.get(fingerprint);
    return group != null && group.change(change, clock.millis());
  }

  @Override
  public void close() {}

  /** Puts back a group, without events. */
  void restore(GroupSnapshot group) {
    long now = clock.millis();
    if (groups.size() >= limits.groups()) {
      evictGroups();
    }
    groups
        .computeIfAbsent(group.fingerprint(), same -> live(same, group.grouping(), now))
        .merge(group, now);
  }

  /**
   * Puts back an event, unless it is there.
   *
   * @param count occurrences of its group when it happened, this one included
   */
  void restore(Occurrence occurrence, long count) {
    long now = clock.millis();
    LiveGroup group = group(occurrence.event(), now);
    if (!group.has(occurrence.event().id())) {
      group.catchUp(occurrence, count, now);
      keep(new KeptEvent(group, occurrence, count), now);
    }
  }

  /** Takes over what another store, of an earlier time, holds. */
  void absorb(MemoryErrorStore earlier) {
    List<StoredEvent> latest = new ArrayList<>();
    synchronized (kept) {
      kept.forEach(event -> latest.add(event.stored()));
      kept.forEach(event -> event.group().forget(event));
      kept.clear();
      bytes = 0;
    }
    earlier.snapshots().forEach(this::restore);
    earlier.events().forEach(event -> putBack(event));
    latest.forEach(event -> putBack(event));
  }

  private void putBack(StoredEvent event) {
    long now = clock.millis();
    keep(new KeptEvent(group(event.event(), now), event.occurrence(), event.count()), now);
  }

  /** All groups, without events, those longest not seen first. */
  List<GroupSnapshot> snapshots() {
    return groups.values().stream()
        .map(LiveGroup::snapshot)
        .sorted(Comparator.comparingLong(group -> group.figures().lastSeenMillis()))
        .toList();
  }

  /** The groups that changed since this was asked last. */
  List<GroupSnapshot> changes() {
    return groups.values().stream().map(LiveGroup::changes).flatMap(Stream::ofNullable).toList();
  }

  /** Takes back that these changes were told. */
  void unchanged(List<GroupSnapshot> changes) {
    for (GroupSnapshot each : changes) {
      LiveGroup group = groups.get(each.fingerprint());
      if (group != null) {
        group.markChanged();
      }
    }
  }

  /** All events, oldest first. */
  List<StoredEvent> events() {
    synchronized (kept) {
      return kept.stream().map(KeptEvent::stored).toList();
    }
  }
}
