package dev.sightline.benchmarks;

import dev.sightline.error.Breadcrumbs;
import dev.sightline.error.ErrorKinds;
import dev.sightline.error.grouping.Fingerprints;
import dev.sightline.error.grouping.InAppClasses;
import dev.sightline.event.Breadcrumb;
import dev.sightline.event.ErrorKind;
import dev.sightline.event.EventContext;
import dev.sightline.event.ExceptionDetail;
import dev.sightline.pipeline.DescriptionLimits;
import dev.sightline.pipeline.ExceptionDescriber;
import dev.sightline.pipeline.FailurePolicy;
import dev.sightline.pipeline.SeenThrowables;
import dev.sightline.redact.Redactors;
import java.util.List;

/** What the module answers the pipeline, with everything switched on. */
final class BenchmarkFailures implements FailurePolicy {
  private final ExceptionDescriber describer =
      new ExceptionDescriber(
          Redactors.standard(),
          new InAppClasses(List.of("dev.sightline.benchmarks.")),
          DescriptionLimits.standard());
  private final Fingerprints fingerprints;
  private final ErrorKinds kinds = new ErrorKinds(List.of());
  private final Breadcrumbs breadcrumbs = new Breadcrumbs();
  private final SeenThrowables seen = new SeenThrowables();

  BenchmarkFailures(Fingerprints fingerprints) {
    this.fingerprints = fingerprints;
  }

  @Override
  public ExceptionDetail describe(Throwable thrown) {
    return describer.describe(thrown);
  }

  @Override
  public String fingerprint(ExceptionDetail detail) {
    return fingerprints.of(detail);
  }

  @Override
  public ErrorKind classify(Throwable thrown) {
    return kinds.classify(thrown);
  }

  @Override
  public boolean firstSight(Throwable thrown, EventContext context) {
    return seen.firstSight(thrown, context.correlationId());
  }

  @Override
  public List<Breadcrumb> breadcrumbs(EventContext context) {
    return breadcrumbs.of(context);
  }

  @Override
  public void remember(EventContext context, Breadcrumb breadcrumb) {
    breadcrumbs.add(context, breadcrumb);
  }
}
