package dev.sightline.error.store;

import dev.sightline.error.BoundedValues;
import dev.sightline.error.ErrorStore;
import dev.sightline.error.GroupChange;
import dev.sightline.error.Loss;
import dev.sightline.error.Occurrence;
import dev.sightline.error.group.GroupSnapshot;
import dev.sightline.error.group.KeptEvent;
import dev.sightline.error.group.LiveGroup;
import dev.sightline.error.group.StoredEvent;
import dev.sightline.event.ErrorEvent;
import dev.sightline.manage.ErrorGroup;
import dev.sightline.manage.ErrorGroupDetail;
import dev.sightline.manage.ErrorGroupPage;
import java.time.InstantSource;
import java.util.Comparator;
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
  private final KeptEvents kept;
  private final AtomicLong countedOnly = new AtomicLong();
  private final AtomicLong evictedGroups = new AtomicLong();
  private final AtomicLong evictedOccurrences = new AtomicLong();

  /**
   * @param explanation why an event belongs to its group
   */
  public MemoryErrorStore(StoreLimits limits, Function<ErrorEvent, String> explanation) {
    this(limits, explanation, InstantSource.system());
  }

  /**
   * @param explanation why an event belongs to its group
   * @param clock tells the time
   */
  public MemoryErrorStore(
      StoreLimits limits, Function<ErrorEvent, String> explanation, InstantSource clock) {
    this.limits = limits;
    this.explanation = explanation;
    this.clock = clock;
    this.kept = new KeptEvents(limits);
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
  public long take(Occurrence occurrence) {
    while (true) {
      long now = clock.millis();
      LiveGroup group = group(occurrence.event(), now);
      long taken = group.count(occurrence, now);
      if (taken > 0) {
        kept.add(new KeptEvent(group, occurrence, taken), now);
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

  private synchronized void evictGroups() {
    for (String each : Eviction.choose(groups, limits.groups())) {
      LiveGroup group = groups.remove(each);
      if (group != null) {
        kept.drop(group.retire());
        evictedGroups.incrementAndGet();
        evictedOccurrences.addAndGet(group.count());
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
    KeptEvents.Figures figures = kept.figures();
    return new ErrorGroupPage.Store(
        "memory",
        true,
        "",
        figures.events(),
        figures.bytes(),
        countedOnly.get(),
        figures.evicted(),
        evictedGroups.get(),
        evictedOccurrences.get(),
        0);
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

  /** Occurrences whose event was not kept. */
  public long countedOnly() {
    return countedOnly.get();
  }

  @Override
  public List<Loss> losses() {
    return List.of(
        new Loss(Loss.EVENT, "storm", countedOnly.get()),
        new Loss(Loss.EVENT, "capacity", kept.figures().forcedOut()),
        new Loss(Loss.GROUP, "capacity", evictedGroups.get()),
        new Loss(Loss.OCCURRENCE, "capacity", evictedOccurrences.get()));
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
      kept.add(new KeptEvent(group, occurrence, count), now);
    }
  }

  /** Takes over what another store, of an earlier time, holds. */
  void absorb(MemoryErrorStore earlier) {
    List<StoredEvent> latest = kept.clear();
    earlier.snapshots().forEach(this::restore);
    earlier.events().forEach(event -> putBack(event));
    latest.forEach(event -> putBack(event));
  }

  private void putBack(StoredEvent event) {
    long now = clock.millis();
    kept.add(new KeptEvent(group(event.event(), now), event.occurrence(), event.count()), now);
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
    return kept.stored();
  }
}
