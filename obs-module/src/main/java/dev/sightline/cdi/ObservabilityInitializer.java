package dev.sightline.cdi;

import dev.sightline.config.EarlySettings;
import dev.sightline.config.MetricsSettings;
import dev.sightline.config.SightlineSettings.CorrelationSettings;
import dev.sightline.metrics.MetricsEndpoint;
import dev.sightline.metrics.MetricsServlet;
import dev.sightline.web.RequestFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * How the module gets into a WAR: works without a descriptor and with {@code metadata-complete}.
 * Installs the outermost filter and the listener that starts and stops the module.
 */
public final class ObservabilityInitializer implements ServletContainerInitializer {
  private static final EnumSet<DispatcherType> DISPATCHES =
      EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);

  @Override
  public void onStartup(@Nullable Set<Class<?>> classes, ServletContext context) {
    EarlySettings settings = EarlySettings.read(ConfigProvider.getConfig());
    if (!settings.enabled()) {
      return;
    }
    CorrelationSettings correlation = settings.correlation();
    RequestFilter filter = new RequestFilter(correlation.accept(), correlation.respond());
    FilterRegistration.Dynamic registration = context.addFilter("sightline", filter);
    if (registration != null) {
      registration.setAsyncSupported(true);
      registration.addMappingForUrlPatterns(DISPATCHES, false, "/*");
      context.addListener(new ModuleListener(offerMetrics(settings.metrics(), context)));
    }
  }

  /** Mapped only where nobody else has that path. */
  private static MetricsEndpoint offerMetrics(MetricsSettings settings, ServletContext context) {
    MetricsEndpoint endpoint = new MetricsEndpoint();
    if (MetricsWiring.mayBeOwn(settings)) {
      ServletRegistration.Dynamic servlet =
          context.addServlet("sightline-metrics", new MetricsServlet(endpoint));
      if (servlet != null) {
        servlet.addMapping(settings.endpoint().path());
      }
    }
    return endpoint;
  }
}
