package dev.sightline.event;

import java.util.List;

/**
 * One key of the effective configuration, redacted.
 *
 * @param name property name, or the name of an environment variable that no known key reads
 * @param value what is in force, masked where it may be a secret; empty for an empty value
 * @param masked whether {@code value} is a mask
 * @param source name of the winning source, without file paths; {@code default} where no source has
 *     the key
 * @param ordinal of the winning source; the higher wins
 * @param drifted whether the value differs from the one at start-up
 * @param notes what an operator should know, one sentence each
 * @param shadowed the same key in other sources, highest ordinal first, the default last
 */
public record EffectiveSetting(
    String name,
    String value,
    boolean masked,
    String source,
    int ordinal,
    boolean drifted,
    List<String> notes,
    List<Shadowed> shadowed) {

  public EffectiveSetting {
    notes = List.copyOf(notes);
    shadowed = List.copyOf(shadowed);
  }

  /**
   * A value that lost.
   *
   * @param value masked where it may be a secret
   * @param source name of the source
   * @param ordinal its ordinal
   */
  public record Shadowed(String value, String source, int ordinal) {}
}
