package dev.sightline.cdi;

import dev.sightline.StructuredLogger;
import dev.sightline.config.EffectiveConfiguration;
import dev.sightline.config.Loaded;
import dev.sightline.config.SightlineSettings;
import dev.sightline.context.Snapshot;
import dev.sightline.error.Breadcrumbs;
import dev.sightline.error.ErrorStore;
import dev.sightline.error.grouping.Fingerprints;
import dev.sightline.error.publish.ErrorPublications;
import dev.sightline.limit.RateLimits;
import dev.sightline.log.JulBridge;
import dev.sightline.log.Levels;
import dev.sightline.log.LogListener;
import dev.sightline.log.LogSettings;
import dev.sightline.manage.ApplicationDocument;
import dev.sightline.metrics.MetricsRuntime;
import dev.sightline.metrics.RequestStatistics;
import dev.sightline.metrics.TaskStatistics;
import dev.sightline.pipeline.Pipeline;
import dev.sightline.recent.OperatorActions;
import dev.sightline.recent.RecentRecords;
import dev.sightline.redact.Redactor;
import dev.sightline.spi.Recorders;
import dev.sightline.trace.CurrentSpan;
import dev.sightline.trace.TraceListener;
import dev.sightline.web.RequestOperation;
import java.lang.System.Logger;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javax.management.JMException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** All parts of one application, built from its settings; stopped in reverse order. */
final class SightlineModule implements AutoCloseable {
  private static final Logger LOGGER = System.getLogger("dev.sightline");

  private final ApplicationIdentity application;
  private final Integrations integrations = new Integrations();
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final long startedMillis = System.currentTimeMillis();
  private final long startedNanos = System.nanoTime();

  private SightlineModule(ApplicationIdentity application) {
    this.application = application;
  }

  /**
   * Builds and starts everything.
   *
   * @param adapters what was installed in the WAR before the settings were read
   * @throws dev.sightline.config.InvalidSettingsException when the settings forbid the start; then
   *     nothing stays behind
   */
  static SightlineModule start(ApplicationIdentity application, Adapters adapters) {
    SightlineModule module = new SightlineModule(application);
    try {
      module.build(
          ConfigProvider.getConfig(),
          ApplicationSettings.current().named(application.name()),
          adapters);
      return module;
    } catch (RuntimeException | LinkageError e) {
      module.close();
      throw e;
    }
  }

  private void build(Config config, Loaded loaded, Adapters adapters) {
    loaded.report().throwIfFatal();
    SightlineSettings settings = loaded.settings();
    Redactor redactor = RedactorWiring.redactor(settings.redact());
    EffectiveConfiguration configuration =
        new EffectiveConfiguration(config, redactor, loaded, InstantSource.system());
    parts.push(EffectiveWiring.start(configuration::document));
    LogSettings logSettings = LogWiring.settings(settings, application);
    Levels levels = Levels.of(logSettings);
    LogListener log = LogListener.start(logSettings, levels);
    parts.push(() -> log.close(settings.shutdown().deadline()));
    MetricsRuntime metrics =
        MetricsWiring.start(settings.metrics(), config, application.name(), redactor);
    parts.push(metrics);
    integrations.active("metrics", metrics.detail());
    parts.push(adapters.metrics());
    MetricsWiring.open(
        adapters.metrics(), metrics, settings, application.contextPath(), integrations);
    CurrentSpan span = TraceWiring.start(settings, integrations);
    parts.push(Snapshot.carrying(span.carrier()));
    HealthWiring health = HealthWiring.start(redactor, settings.health().timeout(), integrations);
    parts.push(health);
    RequestStatistics statistics = new RequestStatistics(InstantSource.system());
    TaskStatistics tasks = new TaskStatistics(InstantSource.system());
    Fingerprints fingerprints = ErrorWiring.fingerprints(settings.errors());
    ErrorStore errors =
        ErrorWiring.store(
            settings.errors(), fingerprints, settings.service(), application.name(), integrations);
    parts.push(errors);
    ErrorPublications publications =
        PublishWiring.start(settings, redactor, application.name(), integrations);
    parts.push(publications);
    parts.push(LossMetrics.start(metrics.listener(), errors, publications));
    Breadcrumbs breadcrumbs = new Breadcrumbs();
    RecentRecords recent =
        new RecentRecords(settings.recent().maxSize().bytes(), InstantSource.system());
    Pipeline pipeline =
        new Pipeline(
            redactor,
            new ErrorPolicy(settings.errors(), redactor, fingerprints, breadcrumbs),
            span,
            levels::isEnabled,
            List.of(
                log,
                metrics.listener(),
                new DropMetrics(log, metrics.listener()),
                statistics,
                tasks,
                ErrorWiring.listener(settings.service(), errors),
                publications,
                new TraceListener(span),
                breadcrumbs,
                recent));
    Recorders.measure(metrics.measurements());
    parts.push(() -> Recorders.stopMeasuring(metrics.measurements()));
    Recorders.install(pipeline);
    parts.push(() -> Recorders.uninstall(pipeline));
    if (settings.errors().uncaught()) {
      parts.push(UncaughtErrors.start());
    }
    adapters
        .attributes()
        .accept(RateLimits.ATTRIBUTE, LimitWiring.limits(settings.rateLimit(), integrations));
    if (settings.request().captureBody()) {
      adapters.attributes().accept(RequestOperation.BODY_LIMIT, settings.request().maxBodyBytes());
    }
    parts.push(FlowWatch.start(pipeline.flows(), settings.flows().timeLimit()));
    parts.push(
        JulBridge.attach(logSettings, levels, Thread.currentThread().getContextClassLoader()));
    OperatorActions actions = new OperatorActions(pipeline, InstantSource.system());
    register(
        new ManagedApplication(
            application.name(),
            new ManagedApplication.Sources(
                () -> description(settings, log, pipeline),
                statistics::overview,
                tasks::work,
                health.documents(),
                configuration::document,
                metrics::text,
                errors,
                publications,
                redactor::text,
                actions,
                recent,
                new PipelineFigures(
                        settings,
                        new PipelineFigures.Parts(
                            pipeline,
                            log,
                            logSettings.format(),
                            metrics.detail(),
                            errors,
                            publications,
                            breadcrumbs,
                            recent))
                    ::document,
                new TemporaryLevels(levels, recent, actions))));
    ServerLogCheck.tell(logSettings.output(), integrations);
    parts.push(SourceWiring.start(integrations));
    tell(loaded);
    HealthWiring.ready();
    parts.push(HealthWiring::stopping);
  }

  private void register(ManagedApplication bean) {
    try {
      parts.push(ApplicationRegistration.register(application, bean));
      integrations.active("management", "MXBean for the console");
    } catch (JMException e) {
      integrations.skipped("management", "the MXBean could not be registered: " + e.getMessage());
    }
  }

  private ApplicationDocument description(
      SightlineSettings settings, LogListener log, Pipeline pipeline) {
    return new ApplicationDocument(
        application.name(),
        application.contextPath(),
        settings.service().name(),
        settings.service().version(),
        settings.environment().name().toLowerCase(Locale.ROOT),
        settings.service().instance(),
        application.server(),
        Runtime.version().toString(),
        ModuleVersion.current(),
        startedMillis,
        integrations.all(),
        log.counters().dropped(),
        pipeline.listenerFailures());
  }

  /** What is to be told of the configuration, then the one start-up line. */
  private void tell(Loaded loaded) {
    ReportEvent.tell(loaded.report(), "configuration_problems");
    StructuredLogger log = StructuredLogger.of("dev.sightline");
    log.info(
        "sightline_started",
        "server",
        application.server(),
        "module_version",
        ModuleVersion.current(),
        "active",
        integrations.activeOnes(),
        "skipped",
        integrations.skippedOnes(),
        "duration_ms",
        (System.nanoTime() - startedNanos) / 1_000_000);
  }

  @Override
  public void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        LOGGER.log(Logger.Level.WARNING, "a part did not stop", e);
      }
    }
  }
}
