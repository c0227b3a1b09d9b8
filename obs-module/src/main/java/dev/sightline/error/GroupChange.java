package dev.sightline.error;

/** What somebody does with a group. */
public sealed interface GroupChange {

  /** Who does it. */
  String by();

  /** The network address they do it from, or empty. */
  String from();

  /**
   * Declares the fault repaired.
   *
   * @param build the build that repairs it, {@link #NEXT_BUILD}, or empty for now
   */
  record Resolve(String build, String by, String from) implements GroupChange {
    /** The first build not seen in the group yet. */
    public static final String NEXT_BUILD = "next";

    public Resolve(String build, String by) {
      this(build, by, "");
    }
  }

  /**
   * Counts it silently until a limit is reached.
   *
   * @param untilMillis milliseconds since the epoch, 0 for no end
   * @param perHour occurrences within one hour, 0 for no limit
   */
  record Mute(long untilMillis, int perHour, String by, String from) implements GroupChange {
    public Mute(long untilMillis, int perHour, String by) {
      this(untilMillis, perHour, by, "");
    }
  }

  /** Takes back a mute or a resolution. */
  record Reopen(String by, String from) implements GroupChange {
    public Reopen(String by) {
      this(by, "");
    }
  }

  /** Adds a note to the history. */
  record Note(String text, String by, String from) implements GroupChange {
    public Note(String text, String by) {
      this(text, by, "");
    }
  }
}
