package dev.sightline.cdi;

import dev.sightline.StructuredLogger;
import dev.sightline.config.Loaded;
import dev.sightline.config.SettingsProblem;
import dev.sightline.config.SettingsReport;
import dev.sightline.config.SightlineSettings;
import dev.sightline.error.Breadcrumbs;
import dev.sightline.error.grouping.Fingerprints;
import dev.sightline.log.Levels;
import dev.sightline.log.LogListener;
import dev.sightline.log.LogSettings;
import dev.sightline.pipeline.Pipeline;
import dev.sightline.pipeline.TraceSource;
import dev.sightline.redact.Redactor;
import dev.sightline.spi.Recorders;
import java.lang.System.Logger;
import java.util.List;

/** The one log event with everything that is wrong with a configuration. */
final class ReportEvent {
  private static final Logger LOGGER = System.getLogger("dev.sightline");

  private ReportEvent() {}

  /** Writes the event of an application that is not started, and so has no pipeline. */
  static void write(Loaded refused, String application) {
    Loaded loaded = refused.named(application);
    try {
      emit(loaded, application);
    } catch (RuntimeException | LinkageError e) {
      LOGGER.log(Logger.Level.ERROR, loaded.report().toString());
    }
  }

  private static void emit(Loaded loaded, String application) {
    SightlineSettings settings = loaded.settings();
    ApplicationIdentity identity = new ApplicationIdentity(application, "", "", List.of());
    LogSettings logSettings = LogWiring.settings(settings, identity);
    Levels levels = Levels.of(logSettings);
    Redactor redactor = RedactorWiring.redactor(settings.redact());
    LogListener log = LogListener.start(logSettings, levels);
    Pipeline pipeline =
        new Pipeline(
            redactor,
            new ErrorPolicy(settings.errors(), redactor, new Fingerprints(), new Breadcrumbs()),
            TraceSource.NONE,
            levels::isEnabled,
            List.of(log));
    Recorders.install(pipeline);
    try {
      tell(loaded.report(), "configuration_refused");
    } finally {
      Recorders.uninstall(pipeline);
      log.close(settings.shutdown().deadline());
    }
  }

  /** Into the pipeline that is installed; nothing where there is nothing to tell. */
  static void tell(SettingsReport report, String event) {
    if (report.isEmpty()) {
      return;
    }
    StructuredLogger log = StructuredLogger.of("dev.sightline");
    List<String> problems = report.problems().stream().map(SettingsProblem::toString).toList();
    Object[] fields = {
      "errors", report.errors(), "warnings", problems.size() - report.errors(), "problems", problems
    };
    if (report.stopsStart()) {
      log.error(event, fields);
    } else {
      log.warn(event, fields);
    }
  }
}
