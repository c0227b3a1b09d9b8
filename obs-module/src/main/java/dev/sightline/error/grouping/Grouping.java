package dev.sightline.error.grouping;

/**
 * Which group an error belongs to, and why.
 *
 * @param fingerprint 20 lower-case hex digits; the first two are the version of the rules
 * @param explanation one sentence or two
 */
public record Grouping(String fingerprint, String explanation) {}
