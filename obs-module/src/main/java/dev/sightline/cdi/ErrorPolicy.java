package dev.sightline.cdi;

import dev.sightline.config.ErrorSettings;
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
import dev.sightline.redact.Redactor;
import java.util.List;

/** What the pipeline asks about failures, answered by the error package. */
final class ErrorPolicy implements FailurePolicy {
  private final ExceptionDescriber describer;
  private final Fingerprints fingerprints;
  private final ErrorKinds kinds;
  private final Breadcrumbs breadcrumbs;
  private final SeenThrowables seen = new SeenThrowables();

  ErrorPolicy(
      ErrorSettings settings,
      Redactor redactor,
      Fingerprints fingerprints,
      Breadcrumbs breadcrumbs) {
    this.describer =
        new ExceptionDescriber(
            redactor, new InAppClasses(settings.inApp()), DescriptionLimits.standard());
    this.fingerprints = fingerprints;
    this.kinds = new ErrorKinds(settings.operationalTypes());
    this.breadcrumbs = breadcrumbs;
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
    if (OwnWork.isCurrent()) {
      return false;
    }
    String request = context.requestId();
    return seen.firstSight(thrown, request == null ? context.correlationId() : request);
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
