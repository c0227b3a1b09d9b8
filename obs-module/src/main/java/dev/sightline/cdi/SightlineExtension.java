package dev.sightline.cdi;

import dev.sightline.Settings;
import dev.sightline.config.EarlySettings;
import dev.sightline.config.Loaded;
import dev.sightline.config.ModuleSwitch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.InjectionTarget;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.enterprise.inject.spi.ProcessInjectionTarget;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Adds the beans that name an optional API, where the server has it and the module is on, and those
 * of the application's settings; refuses an application whose configuration is wrong.
 */
public class SightlineExtension implements Extension {
  private static final Logger LOGGER = System.getLogger("dev.sightline");

  private final boolean on = ModuleSwitch.isOn();
  private final ApplicationSettings settings = new ApplicationSettings();
  private @Nullable DataSourceInjection dataSources;

  /** The settings of this application. */
  ApplicationSettings settings() {
    return settings;
  }

  void addOptionalBeans(@Observes BeforeBeanDiscovery discovery) {
    List<OptionalApis.Plugin> plugins = new ArrayList<>(on ? OptionalApis.PLUGINS : List.of());
    if (watchesRefusals()) {
      plugins.add(OptionalApis.REFUSALS);
    }
    for (OptionalApis.Plugin plugin : plugins) {
      if (OptionalApis.isPresent(plugin.api())) {
        add(discovery, plugin.bean());
      }
    }
  }

  private boolean watchesRefusals() {
    try {
      return EarlySettings.read(ConfigProvider.getConfig()).watchesRefusals();
    } catch (RuntimeException | LinkageError noConfiguration) {
      return on;
    }
  }

  <T> void carryContextIntoAsynchronousMethods(@Observes ProcessAnnotatedType<T> type) {
    if (on) {
      AsynchronousMethods.mark(type);
    }
  }

  <T> void takeSettings(@Observes @WithAnnotations(Settings.class) ProcessAnnotatedType<T> found) {
    Class<T> type = found.getAnnotatedType().getJavaClass();
    if (type.isRecord() && type.isAnnotationPresent(Settings.class)) {
      settings.add(type);
      found.veto(); // the bean is made from the configuration, not from the class
    }
  }

  void takeInjected(@Observes ProcessInjectionPoint<?, ?> found) {
    InjectionPoint point = found.getInjectionPoint();
    settings.add(point.getType());
    ConfigProperty property = point.getAnnotated().getAnnotation(ConfigProperty.class);
    if (property != null) {
      String name = property.name().isEmpty() ? InjectedNames.of(point) : property.name();
      String standard = property.defaultValue();
      settings.add(name, standard.equals(ConfigProperty.UNCONFIGURED_VALUE) ? "" : standard);
    }
  }

  void addSettings(@Observes AfterBeanDiscovery discovery) {
    for (Class<? extends Record> type : settings.records()) {
      discovery
          .addBean()
          .id("dev.sightline.settings." + type.getName())
          .beanClass(type)
          .types(type, Object.class)
          .scope(Singleton.class)
          .createWith(context -> settings.loaded().get(type));
    }
  }

  void refuse(@Observes AfterDeploymentValidation validation) {
    try {
      Loaded loaded = settings.loaded();
      String application = DeployedName.of(settings.records());
      if (loaded.report().stopsStart()) {
        ReportEvent.write(loaded, application);
        KeptRefusal.keep(loaded, application);
        validation.addDeploymentProblem(loaded.report().exception());
      } else {
        KeptRefusal.forget(application);
      }
    } catch (RuntimeException | LinkageError e) {
      LOGGER.log(Logger.Level.WARNING, "the configuration was not checked", e);
    }
  }

  <T> void wrapInjectedFields(@Observes ProcessInjectionTarget<T> component) {
    if (!on) {
      return;
    }
    InjectionTarget<T> target = component.getInjectionTarget();
    MessagingInjection messaging = new MessagingInjection(ConfigProvider.getConfig());
    InjectionTarget<T> wrapped =
        InjectedFields.of(
            target,
            component.getAnnotatedType(),
            List.of(ExecutorInjection::rule, dataSources()::rule, messaging::rule));
    if (!target.equals(wrapped)) {
      component.setInjectionTarget(wrapped);
    }
  }

  /** Read once, when the first component is looked at. */
  private DataSourceInjection dataSources() {
    DataSourceInjection known = dataSources;
    if (known == null) {
      EarlySettings early = EarlySettings.read(ConfigProvider.getConfig());
      known = new DataSourceInjection(early.metrics().dataSources());
      dataSources = known;
    }
    return known;
  }

  private static void add(BeforeBeanDiscovery discovery, String bean) {
    try {
      Class<?> type = Class.forName(bean, false, SightlineExtension.class.getClassLoader());
      discovery.addAnnotatedType(type, bean).add(ApplicationScoped.Literal.INSTANCE);
    } catch (ClassNotFoundException | LinkageError e) {
      LOGGER.log(Logger.Level.WARNING, "{0} could not be added", bean);
    }
  }
}
