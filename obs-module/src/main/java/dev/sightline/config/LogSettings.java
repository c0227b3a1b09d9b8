package dev.sightline.config;

import dev.sightline.DataSize;
import dev.sightline.Environment;
import dev.sightline.Setting;
import dev.sightline.event.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How log lines look and where they go. */
public record LogSettings(
    @Setting(
            description =
                "Form of a line. By default pretty on a terminal in local and development, else"
                    + " json. Forced from pretty to json in production.")
        Optional<Format> format,
    @Setting(value = "stdout", description = "Where lines go.") Output output,
    @Setting(value = "info", description = "Lowest level written.") Level level,
    @Setting(key = "logger", description = "Lowest level of one logger and those below it.")
        Map<String, Level> levels,
    @Setting(key = "logger", description = "Lowest level of a noisy library's logger.")
        Map<String, Level> quiet,
    @Setting(
            value = "1000",
            description = "Records that may wait for the writer.",
            min = "100",
            max = "1000000")
        int queueSize,
    @Setting(value = "drop-lowest", description = "What gives way when the queue is full.")
        Overflow overflow,
    @Setting(
            value = "1.0",
            description = "Share of records kept; errors and slow requests always are.",
            min = "0",
            max = "1")
        double samplingRate,
    @Setting(
            value = "0",
            description =
                "How often the same statement is written within the repeat window; 0 for any"
                    + " number.",
            min = "0",
            max = "1000000")
        int repeatLimit,
    @Setting(
            value = "60s",
            description = "After this time one event tells how often a statement was said beyond.",
            min = "1s",
            max = "1d")
        Duration repeatWindow,
    @Setting(value = "1s", description = "From when on a request is slow.", min = "1ms")
        Duration slowRequest,
    @Setting(
            value = "16384",
            description = "Longest line, in bytes.",
            min = "1024",
            max = "1048576")
        int maxRecordBytes,
    @Setting(
            value = "/health*, /metrics*, */sightline/metrics, /openapi*",
            description = "Paths whose requests are not logged; * stands for any text.")
        List<String> excludePaths,
    @Setting(value = "false", description = "Adds dd.trace_id, dd.span_id and the like.")
        boolean datadogFields,
    FileSettings file) {

  /** The form to use. */
  public Format format(Environment environment, boolean terminal) {
    boolean people =
        terminal && (environment == Environment.LOCAL || environment == Environment.DEVELOPMENT);
    Format chosen = format.orElse(people ? Format.PRETTY : Format.JSON);
    return chosen == Format.PRETTY && environment == Environment.PRODUCTION ? Format.JSON : chosen;
  }

  /** Form of a line. */
  public enum Format {
    JSON,
    ECS,
    LOGSTASH,
    GELF,
    LOGFMT,
    PRETTY
  }

  /** Where lines go. */
  public enum Output {
    STDOUT,
    FILE,
    CONTAINER,
    NONE
  }

  /** What gives way when the queue is full. */
  public enum Overflow {
    DROP_LOWEST,
    BLOCK,
    DROP
  }

  /** The log file, where output is file. */
  public record FileSettings(
      @Setting(value = "logs/sightline.log", description = "The file.") Path path,
      @Setting(
              value = "10MB",
              description = "From this size on the next file is begun.",
              min = "64KB")
          DataSize maxSize,
      @Setting(value = "5", description = "Files kept.", min = "1", max = "1000") int maxFiles) {}
}
