package dev.sightline.cdi;

import dev.sightline.config.Loaded;
import dev.sightline.config.SettingsReport;
import dev.sightline.manage.RefusalDocument;
import dev.sightline.manage.Refusals;
import java.lang.System.Logger;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import javax.management.JMException;

/** The report of a refused application, kept for the console until the application starts. */
final class KeptRefusal {
  private static final Logger LOGGER = System.getLogger("dev.sightline");

  private KeptRefusal() {}

  static void keep(Loaded refused, String application) {
    SettingsReport report = refused.report();
    try {
      refusals()
          .keep(
              new RefusalDocument(
                  application,
                  System.currentTimeMillis(),
                  refused.settings().environment().name().toLowerCase(Locale.ROOT),
                  (int) report.errors(),
                  (int) (report.problems().size() - report.errors()),
                  report.documents()));
    } catch (JMException | RuntimeException | LinkageError e) {
      LOGGER.log(Logger.Level.WARNING, "the report is not kept for the console", e);
    }
  }

  /** Where the application's name is not known, another one's report would be forgotten. */
  static void forget(String application) {
    if (application.equals(DeployedName.UNKNOWN)) {
      return;
    }
    try {
      refusals().forget(application);
    } catch (JMException | RuntimeException | LinkageError e) {
      LOGGER.log(Logger.Level.WARNING, "an older report may still be shown by the console", e);
    }
  }

  private static Refusals refusals() {
    return new Refusals(ManagementFactory.getPlatformMBeanServer());
  }
}
