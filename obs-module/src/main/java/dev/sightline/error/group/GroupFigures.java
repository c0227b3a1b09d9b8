package dev.sightline.error.group;

import dev.sightline.error.Occurrence;
import dev.sightline.error.group.GroupSnapshot.Figures;
import java.util.Objects;

/** What is counted of a group. Not safe for several threads. */
public final class GroupFigures {
  final Trend hourly = Trend.hourly();
  final Trend daily = Trend.daily();
  final Shares routes = new Shares();
  final Shares builds = new Shares();
  final Shares nodes = new Shares();
  final UserEstimate users = new UserEstimate();
  private long count;
  private long countedOnly;
  private long firstSeenMillis;
  private long lastSeenMillis;

  public GroupFigures(long nowMillis) {
    firstSeenMillis = nowMillis;
    lastSeenMillis = nowMillis;
  }

  /** Counts {@code times} occurrences like this one. */
  public void add(Occurrence occurrence, long times, long nowMillis) {
    long at = Math.min(occurrence.atMillis(), nowMillis);
    seen(at, at);
    count += times;
    hourly.add(at, nowMillis, times);
    daily.add(at, nowMillis, times);
    routes.add(Objects.requireNonNullElse(occurrence.event().context().route(), ""), times);
    builds.add(occurrence.origin().build(), times);
    nodes.add(occurrence.origin().node(), times);
    users.add(occurrence.event().context().userId());
  }

  private void seen(long first, long last) {
    firstSeenMillis = count == 0 ? first : Math.min(firstSeenMillis, first);
    lastSeenMillis = count == 0 ? last : Math.max(lastSeenMillis, last);
  }

  /** Counts occurrences that were counted before, but not kept. */
  public void addCountedOnly(long times) {
    countedOnly += times;
  }

  /** Adds what was counted elsewhere. */
  public void merge(Figures before, long nowMillis) {
    seen(before.firstSeenMillis(), before.lastSeenMillis());
    count += before.count();
    countedOnly += before.countedOnly();
    hourly.merge(before.hourly(), nowMillis);
    daily.merge(before.daily(), nowMillis);
    routes.merge(before.routes());
    builds.merge(before.builds());
    nodes.merge(before.nodes());
    users.merge(before.users());
  }

  /** As data. */
  public Figures snapshot() {
    return new Figures(
        count,
        countedOnly,
        firstSeenMillis,
        lastSeenMillis,
        hourly.slots(),
        daily.slots(),
        routes.snapshot(),
        builds.snapshot(),
        nodes.snapshot(),
        users.registers());
  }

  public long count() {
    return count;
  }

  public long countedOnly() {
    return countedOnly;
  }

  public long firstSeenMillis() {
    return firstSeenMillis;
  }

  public long lastSeenMillis() {
    return lastSeenMillis;
  }
}
