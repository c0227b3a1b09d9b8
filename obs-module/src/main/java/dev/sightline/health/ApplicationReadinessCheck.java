package dev.sightline.health;

import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Down until the application has started and as soon as it begins to stop. Names an optional API:
 * to be made a bean only where MicroProfile Health is present.
 */
@Readiness
public class ApplicationReadinessCheck implements HealthCheck {
  @Inject @Nullable ApplicationState state;

  @Override
  public HealthCheckResponse call() {
    ApplicationState.Phase phase = state == null ? ApplicationState.Phase.STARTING : state.phase();
    return HealthCheckResponse.named("application")
        .status(phase == ApplicationState.Phase.RUNNING)
        .withData("phase", phase.name().toLowerCase(Locale.ROOT))
        .build();
  }
}
