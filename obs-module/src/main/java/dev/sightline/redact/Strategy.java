package dev.sightline.redact;

import java.util.Locale;

/** What stands in place of a secret. */
public enum Strategy {
  /** A constant. */
  MASK,
  /** A short keyed hash: the same secret gives the same token, so that events still correlate. */
  HASH,
  /** The last four characters, of long secrets only. */
  PARTIAL,
  /** Nothing: the entry is left out of maps and fields; in text the constant stands. */
  DROP;

  /**
   * Reads a configured name, in any case.
   *
   * @throws IllegalArgumentException when there is no such strategy
   */
  public static Strategy of(String name) {
    return valueOf(name.trim().toUpperCase(Locale.ROOT));
  }
}
