package dev.sightline.cdi;

import dev.sightline.EffectiveSettings;
import dev.sightline.Errors;
import dev.sightline.Flows;
import dev.sightline.Metrics;
import dev.sightline.Operations;
import dev.sightline.StructuredLogger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;

/** What applications may inject; the logger is that of the class the injection point stands in. */
@ApplicationScoped
public class ApiProducer {

  @Produces
  @Dependent
  public StructuredLogger logger(InjectionPoint injectionPoint) {
    return StructuredLogger.of(injectionPoint.getMember().getDeclaringClass());
  }

  @Produces
  @Dependent
  public Errors errors() {
    return Errors.get();
  }

  @Produces
  @Dependent
  public EffectiveSettings effectiveSettings() {
    return EffectiveSettings.get();
  }

  @Produces
  @Dependent
  public Flows flows() {
    return Flows.get();
  }

  @Produces
  @Dependent
  public Operations operations() {
    return Operations.get();
  }

  @Produces
  @Dependent
  public Metrics metrics() {
    return Metrics.get();
  }
}
