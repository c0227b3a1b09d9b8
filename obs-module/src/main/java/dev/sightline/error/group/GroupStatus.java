package dev.sightline.error.group;

import dev.sightline.error.GroupChange;
import dev.sightline.error.GroupChange.Mute;
import dev.sightline.error.GroupChange.Reopen;
import dev.sightline.error.GroupChange.Resolve;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a group calls for attention.
 *
 * @param phase open, muted or resolved
 * @param regressed whether it came back after it had been resolved
 * @param sinceMillis when it got into this phase, milliseconds since the epoch
 * @param build resolved: the build that repairs it, {@code next}, or empty
 * @param oldBuilds resolved: builds seen before that, which do not contain the repair
 * @param untilMillis muted: its end, 0 for none
 * @param perHour muted: occurrences in an hour that end it, 0 for no limit
 */
record GroupStatus(
    Phase phase,
    boolean regressed,
    long sinceMillis,
    String build,
    Set<String> oldBuilds,
    long untilMillis,
    int perHour) {

  /** A clock put back further than this makes times from before it useless. */
  private static final long TRUSTED_SKEW = Duration.ofMinutes(5).toMillis();

  /** The states of a group. */
  enum Phase {
    OPEN,
    MUTED,
    RESOLVED;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  GroupStatus {
    oldBuilds = Set.copyOf(oldBuilds);
  }

  /** Reads what {@link #snapshot} gave; an unknown phase is open. */
  static GroupStatus of(GroupSnapshot.Status status) {
    Phase phase =
        switch (status.phase()) {
          case "muted" -> Phase.MUTED;
          case "resolved" -> Phase.RESOLVED;
          default -> Phase.OPEN;
        };
    return new GroupStatus(
        phase,
        status.regressed(),
        status.sinceMillis(),
        status.build(),
        Set.copyOf(status.oldBuilds()),
        status.untilMillis(),
        status.perHour());
  }

  GroupSnapshot.Status snapshot() {
    return new GroupSnapshot.Status(
        phase.label(), regressed, sinceMillis, build, List.copyOf(oldBuilds), untilMillis, perHour);
  }

  static GroupStatus open(long nowMillis) {
    return new GroupStatus(Phase.OPEN, false, nowMillis, "", Set.of(), 0, 0);
  }

  /**
   * What an operator makes of it; a note changes nothing.
   *
   * @param knownBuilds builds the group has been seen in
   */
  GroupStatus changed(GroupChange change, Set<String> knownBuilds, long nowMillis) {
    if (change instanceof Resolve resolve) {
      boolean named = !resolve.build().isEmpty();
      Set<String> old = named ? knownBuilds : Set.of();
      return new GroupStatus(Phase.RESOLVED, false, nowMillis, resolve.build(), old, 0, 0);
    } else if (change instanceof Mute mute) {
      return new GroupStatus(
          Phase.MUTED, false, nowMillis, "", Set.of(), mute.untilMillis(), mute.perHour());
    }
    return change instanceof Reopen ? open(nowMillis) : this;
  }

  /**
   * What an occurrence makes of it.
   *
   * @param atMillis when it happened
   * @param inBuild in which build, or empty
   * @param thisHour occurrences of the current hour, this one included
   */
  GroupStatus after(long atMillis, String inBuild, long thisHour, long nowMillis) {
    return switch (phase) {
      case OPEN -> this;
      case MUTED -> perHour > 0 && thisHour > perHour ? open(nowMillis) : at(nowMillis);
      case RESOLVED ->
          isLate(atMillis, nowMillis) || isOld(inBuild)
              ? this
              : new GroupStatus(Phase.OPEN, true, nowMillis, "", Set.of(), 0, 0);
    };
  }

  /** The same, but open when its mute has ended. */
  GroupStatus at(long nowMillis) {
    boolean ended = phase == Phase.MUTED && untilMillis > 0 && nowMillis >= untilMillis;
    return ended ? open(nowMillis) : this;
  }

  private boolean isLate(long atMillis, long nowMillis) {
    return atMillis <= sinceMillis && nowMillis >= sinceMillis - TRUSTED_SKEW;
  }

  private boolean isOld(String inBuild) {
    if (build.isEmpty() || inBuild.isEmpty() || inBuild.equals(build)) {
      return false;
    }
    return oldBuilds.contains(inBuild) || Builds.isOlder(inBuild, build);
  }
}
