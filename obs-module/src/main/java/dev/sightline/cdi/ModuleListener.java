package dev.sightline.cdi;

import dev.sightline.config.InvalidSettingsException;
import dev.sightline.metrics.MetricsEndpoint;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.lang.System.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Starts the module with the WAR and stops it with the WAR. Wrong settings may forbid the start of
 * the application; a fault of the module's own never does.
 */
public final class ModuleListener implements ServletContextListener {
  private static final Logger LOGGER = System.getLogger("dev.sightline");

  private final MetricsEndpoint metrics;
  private @Nullable SightlineModule module;

  ModuleListener(MetricsEndpoint metrics) {
    this.metrics = metrics;
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    try {
      ServletContext context = event.getServletContext();
      module =
          SightlineModule.start(
              ApplicationIdentity.of(context), new Adapters(metrics, context::setAttribute));
    } catch (InvalidSettingsException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      LOGGER.log(Logger.Level.ERROR, "not started: the application runs unobserved", e);
      readyAllTheSame();
    }
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    if (module != null) {
      module.close();
      module = null;
    }
  }

  /** A module that does not run must not keep the application out of service. */
  private static void readyAllTheSame() {
    try {
      HealthWiring.ready();
    } catch (RuntimeException | LinkageError e) {
      LOGGER.log(Logger.Level.WARNING, "readiness stays down", e);
    }
  }
}
