package dev.sightline.health;

import dev.sightline.manage.RefusalDocument;
import dev.sightline.manage.Refusals;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Down while an application of this server is refused for its configuration: that one has no checks
 * of its own, and not every server counts it. Names an optional API: to be made a bean only where
 * MicroProfile Health is present.
 */
@Readiness
public class RefusedApplicationsCheck implements HealthCheck {
  private final Refusals refusals = new Refusals(ManagementFactory.getPlatformMBeanServer());

  @Override
  public HealthCheckResponse call() {
    List<String> refused = refusals.all().stream().map(RefusalDocument::application).toList();
    return HealthCheckResponse.named("refused-applications")
        .status(refused.isEmpty())
        .withData("refused", String.join(", ", refused))
        .build();
  }
}
