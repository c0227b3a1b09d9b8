package dev.sightline.rest;

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

  @Override
  public boolean configure(FeatureContext context) {
    Configuration configuration = context.getConfiguration();
    if (configuration.getRuntimeType() == RuntimeType.CLIENT) {
      register(context, PropagationFilter.class);
    } else {
      SERVER.forEach(provider -> register(context, provider));
    }
    return true;
  }

  private static void register(FeatureContext context, Class<?> provider) {
    if (!context.getConfiguration().isRegistered(provider)) {
      context.register(provider);
    }
  }
}
