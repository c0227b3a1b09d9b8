package dev.sightline.config.source;

/**
 * How one of our sources is doing.
 *
 * @param name as the source calls itself
 * @param ordinal its ordinal
 * @param location the file, directory or address it reads, without credentials
 * @param keys how many names it has
 * @param state whether it can be relied on
 * @param reason why it is off or failed, or what was left out of it; else empty; never a value
 */
public record SourceStatus(
    String name, int ordinal, String location, int keys, State state, String reason) {

  /** Whether a source can be relied on. */
  public enum State {
    OK,
    /** Not asked for, or there is nothing to read. */
    OFF,
    /** Could not be read; values of an earlier time, if any, are kept. */
    FAILED
  }
}
