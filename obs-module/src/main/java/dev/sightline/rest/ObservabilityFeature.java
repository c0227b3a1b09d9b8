package dev.sightline.rest;

import dev.sightline.config.ModuleSwitch;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.util.List;

/**
 * Registers this package's providers with a server, or the propagation filter with a client; once.
 */
public class ObservabilityFeature implements Feature {
  private static final List<Class<?>> SERVER =
      List.of(
          ResourceFilter.class,
          RateLimitFilter.class,
          EntityReadInterceptor.class,
          EntityWriteInterceptor.class,
          ProblemMapper.class);

  private static final String VALIDATION = "jakarta.validation.ConstraintViolationException";
  private static final String VIOLATIONS = "dev.sightline.rest.ViolationMapper";

  @Override
  public boolean configure(FeatureContext context) {
    if (!ModuleSwitch.isOn()) {
      return false;
    }
    Configuration configuration = context.getConfiguration();
    if (configuration.getRuntimeType() == RuntimeType.CLIENT) {
      register(context, PropagationFilter.class);
    } else {
      SERVER.forEach(provider -> register(context, provider));
      registerViolations(context);
    }
    return true;
  }

  /**
   * Only where the server has Jakarta Validation; without it nothing can throw what it maps. An
   * application that maps all exceptions of validation answers violations as well.
   */
  private static void registerViolations(FeatureContext context) {
    try {
      Class<?> above =
          Class.forName(VALIDATION, false, ObservabilityFeature.class.getClassLoader())
              .getSuperclass();
      if (!OwnMappers.has(context.getConfiguration(), above)) {
        register(context, Class.forName(VIOLATIONS));
      }
    } catch (ClassNotFoundException | LinkageError noValidation) {
      // then there are no violations
    }
  }

  private static void register(FeatureContext context, Class<?> provider) {
    if (!context.getConfiguration().isRegistered(provider)) {
      context.register(provider);
    }
  }
}
