package dev.sightline.cdi;

import dev.sightline.config.SightlineSettings;
import dev.sightline.log.LogOutput;
import dev.sightline.log.LogSettings;
import dev.sightline.log.line.LineIdentity;
import dev.sightline.log.queue.OverflowPolicy;
import java.io.Console;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From the keys of {@code sightline.log} to what the log package takes. */
final class LogWiring {
  private LogWiring() {}

  /**
   * Records of the application's own loggers are taken from the server, which would write them
   * unredacted beside ours; not so when ours go nowhere.
   */
  static LogSettings settings(SightlineSettings settings, ApplicationIdentity application) {
    var log = settings.log();
    boolean terminal = isTerminal();
    Map<String, dev.sightline.event.Level> quiet = new HashMap<>(LogSettings.DEFAULT_QUIET);
    quiet.putAll(log.quiet());
    Path file = log.file().path();
    LogOutput output = LogOutput.valueOf(log.output().name());
    List<String> own = output == LogOutput.NONE ? List.of() : application.packages();
    return LogSettings.builder()
        .identity(identity(settings, application.name()))
        .format(lower(log.format(settings.environment(), terminal)))
        .output(output)
        .level(log.level())
        .levels(log.levels())
        .quiet(quiet)
        .queueSize(log.queueSize())
        .overflow(OverflowPolicy.valueOf(log.overflow().name()))
        .samplingRate(log.samplingRate())
        .repeats(log.repeatLimit(), log.repeatWindow())
        .slowRequest(log.slowRequest())
        .maxRecordBytes(log.maxRecordBytes())
        .file(file, log.file().maxSize().bytes(), log.file().maxFiles())
        .excludePaths(log.excludePaths())
        .datadog(log.datadogFields())
        .exclusiveLoggers(own)
        .foreignLoggers(own)
        .build();
  }

  /** From JDK 22 on there is always a console, which tells itself whether it is a terminal. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    try {
      return console != null && (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException olderThan22) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  private static LineIdentity identity(SightlineSettings settings, String application) {
    return new LineIdentity(
        settings.service().name(),
        lower(settings.environment()),
        emptyToNull(settings.service().version()),
        settings.service().instance(),
        application);
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
