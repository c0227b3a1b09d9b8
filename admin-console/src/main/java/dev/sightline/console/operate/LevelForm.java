package dev.sightline.console.operate;

/**
 * What the form about levels holds, as it was sent.
 *
 * @param logger name of a logger; empty for all
 * @param level lower-case name, or {@code configured} to go back now
 * @param minutes 5, 15 or 60
 */
public record LevelForm(String logger, String level, String minutes) {}
