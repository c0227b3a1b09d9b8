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
   * @param writtenAs the name as it stands in the winning source; empty where it does not tell
   * @param position where in that source, such as {@code line 3}; empty where it does not tell
   * @param profile the profile whose value this is, or empty
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
      List<Shadowed> shadowed,
      String writtenAs,
      String position,
      String profile) {
    public Entry {
      notes = List.copyOf(notes);
      shadowed = List.copyOf(shadowed);
      // a document of an older version has none
      writtenAs = writtenAs == null ? "" : writtenAs;
      position = position == null ? "" : position;
      profile = profile == null ? "" : profile;
    }

    /** A key of which no more is known. */
    public Entry(
        String name,
        String value,
        boolean masked,
        String source,
        int ordinal,
        String expression,
        boolean drifted,
        List<String> notes,
        List<Shadowed> shadowed) {
      this(name, value, masked, source, ordinal, expression, drifted, notes, shadowed, "", "", "");
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
   * @param failure why it cannot be relied on, or empty
   * @param state {@code ok}, {@code failed}, or {@code off} for one of ours that is not in use
   * @param location what it reads, where it tells; else empty
   * @param remark why it is off, or what was left out of it; else empty
   */
  public record Source(
      String name,
      int ordinal,
      int keys,
      String failure,
      String state,
      String location,
      String remark) {
    public Source {
      // a document of an older version has none
      state = state == null || state.isEmpty() ? (failure.isEmpty() ? "ok" : "failed") : state;
      location = location == null ? "" : location;
      remark = remark == null ? "" : remark;
    }

    /** A source that tells nothing of itself. */
    public Source(String name, int ordinal, int keys, String failure) {
      this(name, ordinal, keys, failure, "", "", "");
    }
  }

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
