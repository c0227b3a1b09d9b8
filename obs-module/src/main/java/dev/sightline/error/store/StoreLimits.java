package dev.sightline.error.store;

import java.time.Duration;

/**
 * How much a store keeps.
 *
 * @param groups groups; those longest not seen go first; 1 or more
 * @param bytes estimated size of all events; the oldest go first; 1,024 or more
 * @param eventsPerGroup events of one group, 1 to 20
 * @param keptPerMinute events of one group kept in one minute, the rest is only counted; 1 or more
 * @param retention how long an event is kept, 1 hour or more
 */
public record StoreLimits(
    int groups, long bytes, int eventsPerGroup, int keptPerMinute, Duration retention) {

  public StoreLimits {
    if (groups < 1 || bytes < 1_024 || eventsPerGroup < 1 || keptPerMinute < 1) {
      throw new IllegalArgumentException("limits of the error store must be positive");
    }
  }

  /** A thousand groups and 8 MiB of events for 30 days; 20 events a group, 10 a minute. */
  public static StoreLimits standard() {
    return new StoreLimits(1_000, 8L << 20, 20, 10, Duration.ofDays(30));
  }

  /** The same for another number of groups and another time. */
  public StoreLimits with(int newGroups, Duration newRetention) {
    return new StoreLimits(newGroups, bytes, eventsPerGroup, keptPerMinute, newRetention);
  }
}
