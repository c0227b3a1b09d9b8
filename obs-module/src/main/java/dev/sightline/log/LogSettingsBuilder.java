package dev.sightline.log;

import dev.sightline.event.Level;
import dev.sightline.log.line.LineIdentity;
import dev.sightline.log.queue.OverflowPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Builds {@link LogSettings}, starting from the documented defaults. */
public final class LogSettingsBuilder {
  private LineIdentity identity = new LineIdentity(null, null, null, null, null);
  private String format = "json";
  private LogOutput output = LogOutput.STDOUT;
  private Level level = Level.INFO;
  private Map<String, Level> levels = Map.of();
  private Map<String, Level> quiet = LogSettings.DEFAULT_QUIET;
  private int queueSize = 1_000;
  private OverflowPolicy overflow = OverflowPolicy.DROP_LOWEST;
  private double samplingRate = 1.0;
  private Duration slowRequest = Duration.ofSeconds(1);
  private int maxRecordBytes = 16_384;
  private Path filePath = Path.of("logs", "sightline.log");
  private long fileMaxSize = 100L << 20;
  private int fileMaxFiles = 10;
  private List<String> excludePaths =
      List.of("/health*", "/metrics*", "*/sightline/metrics", "/openapi*");
  private boolean datadog;
  private int repeatLimit;
  private Duration repeatWindow = Duration.ofSeconds(60);
  private List<String> foreignLoggers = List.of();
  private List<String> exclusiveLoggers = List.of();

  LogSettingsBuilder() {}

  public LogSettingsBuilder identity(LineIdentity value) {
    identity = value;
    return this;
  }

  public LogSettingsBuilder format(String value) {
    format = value;
    return this;
  }

  public LogSettingsBuilder output(LogOutput value) {
    output = value;
    return this;
  }

  public LogSettingsBuilder level(Level value) {
    level = value;
    return this;
  }

  public LogSettingsBuilder levels(Map<String, Level> value) {
    levels = value;
    return this;
  }

  public LogSettingsBuilder quiet(Map<String, Level> value) {
    quiet = value;
    return this;
  }

  public LogSettingsBuilder queueSize(int value) {
    queueSize = value;
    return this;
  }

  public LogSettingsBuilder overflow(OverflowPolicy value) {
    overflow = value;
    return this;
  }

  public LogSettingsBuilder samplingRate(double value) {
    samplingRate = value;
    return this;
  }

  public LogSettingsBuilder slowRequest(Duration value) {
    slowRequest = value;
    return this;
  }

  public LogSettingsBuilder maxRecordBytes(int value) {
    maxRecordBytes = value;
    return this;
  }

  public LogSettingsBuilder file(Path path, long maxSize, int maxFiles) {
    filePath = path;
    fileMaxSize = maxSize;
    fileMaxFiles = maxFiles;
    return this;
  }

  public LogSettingsBuilder excludePaths(List<String> value) {
    excludePaths = value;
    return this;
  }

  public LogSettingsBuilder datadog(boolean value) {
    datadog = value;
    return this;
  }

  public LogSettingsBuilder repeats(int limit, Duration window) {
    repeatLimit = limit;
    repeatWindow = window;
    return this;
  }

  public LogSettingsBuilder foreignLoggers(List<String> value) {
    foreignLoggers = value;
    return this;
  }

  public LogSettingsBuilder exclusiveLoggers(List<String> value) {
    exclusiveLoggers = value;
    return this;
  }

  public LogSettings build() {
    return new LogSettings(
        identity,
        format,
        output,
        level,
        levels,
        quiet,
        queueSize,
        overflow,
        samplingRate,
        slowRequest,
        maxRecordBytes,
        filePath,
        fileMaxSize,
        fileMaxFiles,
        excludePaths,
        datadog,
        repeatLimit,
        repeatWindow,
        foreignLoggers,
        exclusiveLoggers);
  }
}
