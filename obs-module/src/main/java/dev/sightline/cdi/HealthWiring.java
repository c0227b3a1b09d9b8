package dev.sightline.cdi;

import dev.sightline.health.ApplicationState;
import dev.sightline.health.CheckCatalog;
import dev.sightline.health.HealthProbe;
import dev.sightline.health.TimedCalls;
import dev.sightline.manage.HealthDocument;
import dev.sightline.redact.Redactor;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** The probe of the application's own checks, and its readiness. */
final class HealthWiring implements AutoCloseable {
  private final ExecutorService threads;
  private final TimedCalls calls;
  private final HealthProbe probe;

  private HealthWiring(Redactor redactor, Duration limit, CheckCatalog catalog) {
    ClassLoader application = Thread.currentThread().getContextClassLoader();
    this.threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "sightline-health");
              thread.setDaemon(true);
              thread.setContextClassLoader(application);
              return thread;
            });
    this.calls = new TimedCalls(threads);
    this.probe = new HealthProbe(catalog, calls, limit, redactor::value, InstantSource.system());
  }

  static HealthWiring start(Redactor redactor, Duration limit, Integrations integrations) {
    Instance<CheckCatalog> catalogs = Beans.select(CheckCatalog.class);
    CheckCatalog catalog = List::of;
    if (catalogs != null && catalogs.isResolvable()) {
      catalog = catalogs.get();
      catalog.lookAmong(CDI.current());
      integrations.active("health", "MicroProfile Health: the server's /health");
    } else {
      integrations.skipped("health", "the server has no MicroProfile Health");
    }
    return new HealthWiring(redactor, limit, catalog);
  }

  Supplier<HealthDocument> documents() {
    return probe::document;
  }

  /** Readiness goes up; from now on the application may be asked. */
  static void ready() {
    Instance<ApplicationState> states = Beans.select(ApplicationState.class);
    if (states != null && states.isResolvable()) {
      states.get().started();
    }
  }

  /** Readiness goes down before anything stops. */
  static void stopping() {
    try {
      CDI.current().select(ApplicationState.class).get().stopping();
    } catch (RuntimeException containerIsGone) {
      // nobody can ask for readiness any more
    }
  }

  @Override
  public void close() {
    calls.cancelAll();
    threads.shutdownNow();
  }
}
