package dev.sightline.log;

import dev.sightline.event.Level;
import dev.sightline.log.line.LineIdentity;
import dev.sightline.log.queue.OverflowPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Everything {@code sightline.log.*} says. Made by {@link #defaults()} and changed by the methods
 * named like the components.
 *
 * @param identity who writes
 * @param format json, ecs, logstash, gelf, logfmt or pretty
 * @param output where lines go
 * @param level the general level
 * @param levels by logger
 * @param quiet levels of noisy loggers, which {@code levels} wins over
 * @param queueSize records that may wait, 100 or more
 * @param overflow what happens beyond
 * @param samplingRate share of requests that is written, 0 to 1
 * @param slowRequest from which duration on a request counts as slow
 * @param maxRecordBytes longest line, 1024 or more
 * @param filePath file of the output {@code file}
 * @param fileMaxSize bytes after which it rolls over
 * @param fileMaxFiles how many are kept, the current one included
 * @param excludePaths paths whose requests are not written unless they fail; {@code *} stands for
 *     anything
 * @param datadog whether the fields of Datadog are added
 * @param repeatLimit how often the same statement may be written within {@code repeatWindow}; 0 for
 *     any number
 * @param repeatWindow see there
 * @param foreignLoggers names of loggers whose records are taken although they do not come from the
 *     application's own threads
 * @param exclusiveLoggers names of the application's loggers whose records the server shall not
 *     write as well
 */
public record LogSettings(
    LineIdentity identity,
    String format,
    LogOutput output,
    Level level,
    Map<String, Level> levels,
    Map<String, Level> quiet,
    int queueSize,
    OverflowPolicy overflow,
    double samplingRate,
    Duration slowRequest,
    int maxRecordBytes,
    Path filePath,
    long fileMaxSize,
    int fileMaxFiles,
    List<String> excludePaths,
    boolean datadog,
    int repeatLimit,
    Duration repeatWindow,
    List<String> foreignLoggers,
    List<String> exclusiveLoggers) {

  public static final int MIN_QUEUE_SIZE = 100;

  /** Loggers that are noisy below this level in most applications. */
  public static final Map<String, Level> DEFAULT_QUIET =
      Map.of(
          "org.hibernate", Level.WARN,
          "org.apache.kafka", Level.WARN,
          "org.apache.http", Level.WARN,
          "com.zaxxer.hikari", Level.WARN,
          "io.netty", Level.WARN,
          "org.jboss.weld", Level.WARN);

  public LogSettings {
    levels = Map.copyOf(levels);
    quiet = Map.copyOf(quiet);
    excludePaths = List.copyOf(excludePaths);
    foreignLoggers = List.copyOf(foreignLoggers);
    exclusiveLoggers = List.copyOf(exclusiveLoggers);
    queueSize = Math.max(MIN_QUEUE_SIZE, queueSize);
  }

  /** The documented defaults, with nothing known about who writes. */
  public static LogSettings defaults() {
    return builder().build();
  }

  public static LogSettingsBuilder builder() {
    return new LogSettingsBuilder();
  }
}
