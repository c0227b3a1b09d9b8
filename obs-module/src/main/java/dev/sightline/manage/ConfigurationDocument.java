package dev.sightline.manage;

import java.util.List;

/**
 * The effective configuration, redacted.
 *
 * @param asOfMillis when it was read, milliseconds since the epoch
 * @param fingerprint 12 hex digits over all names and values; equal where the configuration is
 *     equal
 * @param entries by name
 * @param sources every source, highest ordinal first
 * @param problems what the start-up report found, errors first
 */
public record ConfigurationDocument(
    long asOfMillis,
    String fingerprint,
    List<Entry> entries,
    List<Source> sources,
    List<Problem> problems) {

  public ConfigurationDocument {
    entries = List.copyOf(entries);
    sources = List.copyOf(sources);
    problems = List.copyOf(problems);
  }

  /**
   * One key.
   *
   * @param name property name, or the name of an environment variable that no known key reads
   * @param value what is in force, masked where it may be a secret; empty for an empty value
   * @param masked whether {@code value} is a mask
   * @param source name of the winning source, without file paths; {@code default} where no source
   *     has the key
   * @param ordinal its ordinal
   * @param expression the value as written where it holds an expression, masked where it may be a
   *     secret; else empty
   * @param drifted whether the value differs from the one at start-up
   * @param notes what an operator should know, one sentence each
   * @param shadowed the same key in other sources, highest ordinal first, the default last
   */
  public record Entry(
      String name,
      String value,
      boolean masked,
      String source,
      int ordinal,
      String expression,
      boolean drifted,
      List<String> notes,
      List<Shadowed> shadowed) {
    public Entry {
      notes = List.copyOf(notes);
      shadowed = List.copyOf(shadowed);
    }
  }

  /**
   * A value that lost.
   *
   * @param value masked where it may be a secret
   * @param source name of the source
   * @param ordinal its ordinal
   */
  public record Shadowed(String value, String source, int ordinal) {}

  /**
   * A source.
   *
   * @param name without file paths
   * @param ordinal its ordinal
   * @param keys how many names it lists
   * @param failure what it threw when asked, or empty
   */
  public record Source(String name, int ordinal, int keys, String failure) {}

  /**
   * A finding of the start-up report; never holds the value of a secret.
   *
   * @param severity {@code error} or {@code warning}
   * @param name property name
   * @param environmentName environment variable that sets it
   * @param source where the value came from, or empty when it is missing
   * @param message what is wrong and which rule says so
   */
  public record Problem(
      String severity, String name, String environmentName, String source, String message) {}
}
