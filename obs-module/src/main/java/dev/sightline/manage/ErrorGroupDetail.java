package dev.sightline.manage;

import dev.sightline.event.ErrorEvent;
import java.util.List;

/**
 * One error group with its latest occurrences.
 *
 * @param group the group
 * @param grouping why these occurrences are one group, in a sentence or two
 * @param resolvedBuild the build it was resolved in, {@code next} for the next one that is seen, or
 *     empty
 * @param mutedUntilMillis end of the mute, milliseconds since the epoch; 0 without end
 * @param mutedPerHour occurrences in one hour that end the mute; 0 for no such limit
 * @param daily occurrences of the last 28 days (UTC), oldest first, the current day last
 * @param users distinct users it happened to, estimated
 * @param countedOnly occurrences that were counted but not kept, because too many came at once
 * @param routes where it happened, most frequent first
 * @param builds which builds it happened in, most frequent first
 * @param nodes on which nodes it happened, most frequent first
 * @param history what was done with it, latest first
 * @param events latest first; at most 20
 */
public record ErrorGroupDetail(
    ErrorGroup group,
    String grouping,
    String resolvedBuild,
    long mutedUntilMillis,
    int mutedPerHour,
    List<Long> daily,
    long users,
    long countedOnly,
    List<Share> routes,
    List<Share> builds,
    List<Share> nodes,
    List<Entry> history,
    List<ErrorEvent> events) {

  public ErrorGroupDetail {
    daily = List.copyOf(daily);
    routes = List.copyOf(routes);
    builds = List.copyOf(builds);
    nodes = List.copyOf(nodes);
    history = List.copyOf(history);
    events = List.copyOf(events);
  }

  /** The same group with other occurrences. */
  public ErrorGroupDetail with(List<ErrorEvent> latest) {
    return new ErrorGroupDetail(
        group,
        grouping,
        resolvedBuild,
        mutedUntilMillis,
        mutedPerHour,
        daily,
        users,
        countedOnly,
        routes,
        builds,
        nodes,
        history,
        latest);
  }

  /**
   * How many occurrences had one value.
   *
   * @param name the value; {@code (other)} for those beyond the first 20
   * @param count occurrences
   */
  public record Share(String name, long count) {}

  /**
   * Something done with the group.
   *
   * @param atMillis milliseconds since the epoch
   * @param by who did it; {@code sightline} when it happened by itself
   * @param action resolved, muted, reopened, regressed or note
   * @param text more about it, or empty
   * @param from the network address they did it from, or empty
   */
  public record Entry(long atMillis, String by, String action, String text, String from) {
    public Entry {
      // a document of an older version has none
      from = from == null ? "" : from;
    }

    /** Something that was done from nowhere in particular. */
    public Entry(long atMillis, String by, String action, String text) {
      this(atMillis, by, action, text, "");
    }
  }
}
