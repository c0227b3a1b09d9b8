package dev.sightline.error.group;

import dev.sightline.manage.ErrorGroupDetail.Entry;
import dev.sightline.manage.ErrorGroupDetail.Share;
import java.util.List;

/**
 * Everything known of a group but its events, as data that can be written and read back.
 *
 * @param fingerprint its identity
 * @param grouping why its occurrences are one group
 * @param face how it presents itself
 * @param status whether it calls for attention
 * @param figures what was counted
 * @param history what was done with it, latest first
 */
public record GroupSnapshot(
    String fingerprint,
    String grouping,
    GroupFace face,
    Status status,
    Figures figures,
    List<Entry> history) {

  /**
   * Whether a group calls for attention.
   *
   * @param phase open, muted or resolved
   * @param regressed whether it came back after it had been resolved
   * @param sinceMillis when it got into this phase, milliseconds since the epoch
   * @param build resolved: the build that repairs it, {@code next}, or empty
   * @param oldBuilds resolved: builds seen before that
   * @param untilMillis muted: its end, 0 for none
   * @param perHour muted: occurrences in an hour that end it, 0 for no limit
   */
  public record Status(
      String phase,
      boolean regressed,
      long sinceMillis,
      String build,
      List<String> oldBuilds,
      long untilMillis,
      int perHour) {}

  /**
   * What was counted.
   *
   * @param count occurrences
   * @param countedOnly those whose event was not kept
   * @param firstSeenMillis milliseconds since the epoch
   * @param lastSeenMillis milliseconds since the epoch
   * @param hourly by hour, as far as known
   * @param daily by day, as far as known
   * @param routes by route
   * @param builds by build
   * @param nodes by node
   * @param users registers of the estimate of distinct users, hexadecimal, or empty
   */
  public record Figures(
      long count,
      long countedOnly,
      long firstSeenMillis,
      long lastSeenMillis,
      List<Slot> hourly,
      List<Slot> daily,
      List<Share> routes,
      List<Share> builds,
      List<Share> nodes,
      String users) {}

  /**
   * What was counted in one unit of time.
   *
   * @param unit hours or days since the epoch
   * @param count occurrences
   */
  public record Slot(int unit, long count) {}
}
