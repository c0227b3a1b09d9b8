package dev.sightline.config;

import org.jspecify.annotations.Nullable;

/**
 * What the configuration says under one name.
 *
 * @param name the name asked for
 * @param text the value, expressions resolved; null when unset, empty, or not to be had
 * @param source where it is from, without file paths; empty when unset
 * @param ordinal of the source
 * @param derived whether an expression was resolved, so that the text may come from elsewhere
 * @param failure why the value was not to be had, without the value; or null
 * @param position where in the source it is written; empty where that is not known
 */
record RawValue(
    String name,
    @Nullable String text,
    String source,
    int ordinal,
    boolean derived,
    @Nullable String failure,
    String position) {

  static RawValue unset(String name) {
    return new RawValue(name, null, "", 0, false, null, "");
  }

  /** The source as a report names it, such as {@code .env line 3 (295)}. */
  String origin() {
    return source + (position.isEmpty() ? "" : " " + position) + " (" + ordinal + ")";
  }

  boolean isUnset() {
    return text == null && failure == null;
  }
}
