package dev.sightline.cdi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.InjectionTarget;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessInjectionTarget;
import java.lang.System.Logger;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Adds the beans that name an optional API, where the server has it and the module is on. */
public class SightlineExtension implements Extension {
  private static final Logger LOGGER = System.getLogger("dev.sightline");

  private final boolean on = ModuleSwitch.isOn();

  void addOptionalBeans(@Observes BeforeBeanDiscovery discovery) {
    if (!on) {
      return;
    }
    for (OptionalApis.Plugin plugin : OptionalApis.PLUGINS) {
      if (OptionalApis.isPresent(plugin.api())) {
        add(discovery, plugin.bean());
      }
    }
  }

  <T> void carryContextIntoAsynchronousMethods(@Observes ProcessAnnotatedType<T> type) {
    if (on) {
      AsynchronousMethods.mark(type);
    }
  }

  <T> void wrapInjectedFields(@Observes ProcessInjectionTarget<T> component) {
    if (!on) {
      return;
    }
    InjectionTarget<T> target = component.getInjectionTarget();
    DataSourceInjection dataSources = new DataSourceInjection(ConfigProvider.getConfig());
    InjectionTarget<T> wrapped =
        InjectedFields.of(
            target,
            component.getAnnotatedType(),
            List.of(ExecutorInjection::rule, dataSources::rule));
    if (!target.equals(wrapped)) {
      component.setInjectionTarget(wrapped);
    }
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
