package dev.sightline.manage;

import java.util.List;

/**
 * Which log levels are in force.
 *
 * @param asOfMillis when it was read, milliseconds since the epoch
 * @param general level of all loggers that have none of their own, in force now
 * @param temporary what operators set, by logger
 * @param configured what the configuration says, by logger
 * @param loggers those that wrote of late, by name
 */
public record LevelsDocument(
    long asOfMillis,
    String general,
    List<Temporary> temporary,
    List<LoggerLevel> configured,
    List<LoggerLevel> loggers) {

  public LevelsDocument {
    temporary = List.copyOf(temporary);
    configured = List.copyOf(configured);
    loggers = List.copyOf(loggers);
  }

  /**
   * A level that goes back by itself.
   *
   * @param logger its name, for it and all below it; empty for the general level
   * @param level lower-case name
   * @param untilMillis milliseconds since the epoch
   * @param by who set it, or empty
   */
  public record Temporary(String logger, String level, long untilMillis, String by) {}

  /**
   * A logger and its level.
   *
   * @param logger its name
   * @param level lower-case name
   */
  public record LoggerLevel(String logger, String level) {}
}
