package dev.sightline.console.view;

/**
 * One number of the overview.
 *
 * @param label what it is
 * @param value with its unit
 * @param before the same of the window before, in words; may be empty
 * @param tone {@code plain}, or a tone of {@link State} when it needs attention
 */
public record Stat(String label, String value, String before, String tone) {}
