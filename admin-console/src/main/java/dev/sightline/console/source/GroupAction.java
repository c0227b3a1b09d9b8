package dev.sightline.console.source;

/** What an operator does with an error group. */
public sealed interface GroupAction {

  /**
   * Declares the fault repaired.
   *
   * @param build the build that repairs it, {@link #NEXT_BUILD}, or empty for now
   */
  record Resolve(String build) implements GroupAction {
    /** The first build not seen in the group yet. */
    public static final String NEXT_BUILD = "next";
  }

  /**
   * Counts it silently until a limit is reached.
   *
   * @param untilMillis milliseconds since the epoch, 0 for no end
   * @param perHour occurrences within one hour, 0 for no limit
   */
  record Mute(long untilMillis, int perHour) implements GroupAction {}

  /** Takes back a mute or a resolution. */
  record Reopen() implements GroupAction {}

  /** Adds a note to the history. */
  record Note(String text) implements GroupAction {}
}
