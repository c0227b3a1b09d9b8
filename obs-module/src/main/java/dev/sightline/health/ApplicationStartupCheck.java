package dev.sightline.health;

import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;
import org.jspecify.annotations.Nullable;

/**
 * Down until the application has started. Names an optional API: to be made a bean only where
 * MicroProfile Health is present.
 */
@Startup
public class ApplicationStartupCheck implements HealthCheck {
  @Inject @Nullable ApplicationState state;

  @Override
  public HealthCheckResponse call() {
    boolean started = state != null && state.phase() != ApplicationState.Phase.STARTING;
    return HealthCheckResponse.named("application-started").status(started).build();
  }
}
