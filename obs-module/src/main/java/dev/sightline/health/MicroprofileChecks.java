package dev.sightline.health;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import org.jspecify.annotations.Nullable;

/**
 * The application's MicroProfile Health checks. Names an optional API: to be made a bean only where
 * {@code org.eclipse.microprofile.health.HealthCheck} is present.
 */
public class MicroprofileChecks implements CheckCatalog {
  private volatile @Nullable Instance<HealthCheck> instances;

  @Override
  public void lookAmong(Instance<Object> beans) {
    instances = beans.select(HealthCheck.class, Any.Literal.INSTANCE);
  }

  @Override
  public List<ProbedCheck> checks() {
    List<ProbedCheck> checks = new ArrayList<>();
    Instance<HealthCheck> found = instances;
    if (found != null) {
      for (Instance.Handle<HealthCheck> handle : found.handles()) {
        add(checks, handle);
      }
    }
    return checks;
  }

  private static void add(List<ProbedCheck> checks, Instance.Handle<HealthCheck> handle) {
    Bean<HealthCheck> bean = handle.getBean();
    for (Annotation qualifier : bean.getQualifiers()) {
      String kind = kind(qualifier);
      if (kind != null) {
        String id = bean.getBeanClass().getSimpleName() + "#" + checks.size();
        checks.add(new ProbedCheck(id, kind, () -> call(handle)));
      }
    }
  }

  private static @Nullable String kind(Annotation qualifier) {
    if (qualifier instanceof Readiness) {
      return "readiness";
    } else if (qualifier instanceof Liveness) {
      return "liveness";
    }
    return qualifier instanceof Startup ? "startup" : null;
  }

  private static CheckResult call(Instance.Handle<HealthCheck> handle) {
    try {
      HealthCheckResponse response = handle.get().call();
      Map<String, Object> data = new TreeMap<>();
      response.getData().ifPresent(data::putAll);
      return new CheckResult(
          response.getName(), response.getStatus() == HealthCheckResponse.Status.UP, data);
    } finally {
      if (handle.getBean().getScope() == Dependent.class) {
        handle.destroy();
      }
    }
  }
}
