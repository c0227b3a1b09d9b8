package dev.sightline.error.group;

import dev.sightline.error.GroupChange;
import dev.sightline.error.Occurrence;
import dev.sightline.event.ErrorEvent;
import dev.sightline.manage.ErrorGroup;
import dev.sightline.manage.ErrorGroupDetail;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is known of one fault, in memory. Safe for all threads. */
public final class LiveGroup {
  /** Counted, but the event is not to be kept: too many came at once. */
  public static final long COUNTED_ONLY = 0;

  /** Not counted: the group has been dropped from the store. */
  public static final long RETIRED = -1;

  private final String fingerprint;
  private final String grouping;
  private final GroupFigures figures;
  private final GroupHistory history = new GroupHistory();
  private final ArrayDeque<KeptEvent> events = new ArrayDeque<>(2);
  private final StormGate gate;
  private GroupFace face = GroupFace.UNKNOWN;
  private GroupStatus status;
  private boolean retired;
  private boolean dirty;

  public LiveGroup(String fingerprint, String grouping, int keptPerMinute, long nowMillis) {
    this.fingerprint = fingerprint;
    this.grouping = grouping;
    this.gate = new StormGate(keptPerMinute);
    this.figures = new GroupFigures(nowMillis);
    this.status = GroupStatus.open(nowMillis);
  }

  /**
   * Takes an occurrence.
   *
   * @return how many there are now, when the event is to be kept as well; else {@link
   *     #COUNTED_ONLY} or {@link #RETIRED}
   */
  public synchronized long count(Occurrence occurrence, long nowMillis) {
    if (retired) {
      return RETIRED;
    }
    dirty = true;
    String build = occurrence.origin().build();
    long thisHour = figures.hourly.current(nowMillis) + 1;
    moveOn(status.after(occurrence.atMillis(), build, thisHour, nowMillis));
    figures.add(occurrence, 1, nowMillis);
    if (gate.passes(nowMillis)) {
      face = GroupFace.of(occurrence.event());
      return figures.count();
    }
    figures.addCountedOnly(1);
    return COUNTED_ONLY;
  }

  private void moveOn(GroupStatus next) {
    if (!next.equals(status)) {
      String action = next.regressed() ? "regressed" : "reopened";
      String why = next.regressed() ? "" : "the mute has ended";
      history.add(next.sinceMillis(), action, why);
      status = next;
    }
  }

  public synchronized boolean change(GroupChange change, long nowMillis) {
    if (retired) {
      return false;
    }
    dirty = true;
    moveOn(status.at(nowMillis));
    status = status.changed(change, figures.builds.names(), nowMillis);
    history.add(nowMillis, change);
    return true;
  }

  /** Adds an event and gives back the one that had to make room, if any. */
  public synchronized @Nullable KeptEvent keep(KeptEvent event, int max) {
    events.addLast(event);
    return events.size() > max ? events.pollFirst() : null;
  }

  public synchronized void forget(KeptEvent event) {
    events.remove(event);
  }

  public synchronized boolean has(String eventId) {
    return events.stream().anyMatch(kept -> kept.event().id().equals(eventId));
  }

  /** Takes no more occurrences; gives back its events. */
  public synchronized List<KeptEvent> retire() {
    retired = true;
    List<KeptEvent> rest = List.copyOf(events);
    events.clear();
    return rest;
  }

  public synchronized long count() {
    return figures.count();
  }

  public synchronized long lastSeenMillis() {
    return figures.lastSeenMillis();
  }

  /** Whether somebody has decided or noted something here, which would be lost with the group. */
  public synchronized boolean isTouched() {
    return !history.isEmpty();
  }

  public synchronized String state(long nowMillis) {
    moveOn(status.at(nowMillis));
    return status.phase().label();
  }

  /**
   * @param lowerCase text to look for
   */
  public synchronized boolean matches(String lowerCase) {
    return face.matches(lowerCase) || fingerprint.contains(lowerCase);
  }

  public synchronized ErrorGroup summary(long nowMillis) {
    return new ErrorGroup(
        fingerprint,
        face.type(),
        face.message(),
        face.culprit(),
        face.route(),
        face.level(),
        face.kind(),
        state(nowMillis),
        status.regressed(),
        figures.count(),
        figures.firstSeenMillis(),
        figures.lastSeenMillis(),
        figures.hourly.snapshot(nowMillis));
  }

  public synchronized ErrorGroupDetail detail(long nowMillis) {
    List<ErrorEvent> latest = new ArrayList<>(events.size());
    events.descendingIterator().forEachRemaining(kept -> latest.add(kept.event()));
    return new ErrorGroupDetail(
        summary(nowMillis),
        grouping,
        status.build(),
        status.untilMillis(),
        status.perHour(),
        figures.daily.snapshot(nowMillis),
        figures.users.estimate(),
        figures.countedOnly(),
        figures.routes.snapshot(),
        figures.builds.snapshot(),
        figures.nodes.snapshot(),
        history.snapshot(),
        latest);
  }

  /** The group as data if it changed since this was asked last, else null. */
  public synchronized @Nullable GroupSnapshot changes() {
    if (!dirty || retired) {
      return null;
    }
    dirty = false;
    return snapshot();
  }

  public synchronized void markChanged() {
    dirty = true;
  }

  public synchronized GroupSnapshot snapshot() {
    return new GroupSnapshot(
        fingerprint, grouping, face, status.snapshot(), figures.snapshot(), history.snapshot());
  }

  /** Adds what was known of the same group before; what was decided then still holds. */
  public synchronized void merge(GroupSnapshot before, long nowMillis) {
    dirty = true;
    face = figures.count() == 0 ? before.face() : face;
    status = history.isEmpty() ? GroupStatus.of(before.status()) : status;
    figures.merge(before.figures(), nowMillis);
    history.merge(before.history());
  }

  /** Adds what another node has counted since it told last. */
  public synchronized void add(GroupDelta delta, long nowMillis) {
    dirty = true;
    boolean isFirst = figures.count() == 0;
    boolean isLatest = delta.figures().lastSeenMillis() >= figures.lastSeenMillis();
    face = isFirst || isLatest ? delta.face() : face;
    figures.merge(delta.figures(), nowMillis);
    long thisHour = figures.hourly.current(nowMillis);
    long at = delta.figures().lastSeenMillis();
    moveOn(status.after(at, delta.build(), thisHour, nowMillis));
  }

  /**
   * Counts what a later record shows to be missing: there were {@code count} occurrences when this
   * one was kept.
   */
  public synchronized void catchUp(Occurrence occurrence, long count, long nowMillis) {
    long missing = count - figures.count();
    if (missing > 0) {
      figures.add(occurrence, missing, nowMillis);
      figures.addCountedOnly(missing - 1);
      face = GroupFace.of(occurrence.event());
    }
  }
}
