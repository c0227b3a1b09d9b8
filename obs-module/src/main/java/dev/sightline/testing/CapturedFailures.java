package dev.sightline.testing;

import dev.sightline.event.Breadcrumb;
import dev.sightline.event.ErrorKind;
import dev.sightline.event.EventContext;
import dev.sightline.event.ExceptionDetail;
import dev.sightline.pipeline.DescriptionLimits;
import dev.sightline.pipeline.ExceptionDescriber;
import dev.sightline.pipeline.FailurePolicy;
import dev.sightline.redact.Redactors;
import java.util.List;

/** Describes exceptions as on a server; groups nothing, remembers nothing. */
final class CapturedFailures implements FailurePolicy {
  private final ExceptionDescriber describer =
      new ExceptionDescriber(Redactors.standard(), name -> true, DescriptionLimits.standard());

  @Override
  public ExceptionDetail describe(Throwable thrown) {
    return describer.describe(thrown);
  }

  @Override
  public String fingerprint(ExceptionDetail detail) {
    return detail.root().type();
  }

  @Override
  public ErrorKind classify(Throwable thrown) {
    return ErrorKind.PROGRAMMER;
  }

  @Override
  public boolean firstSight(Throwable thrown, EventContext context) {
    return true;
  }

  @Override
  public List<Breadcrumb> breadcrumbs(EventContext context) {
    return List.of();
  }

  @Override
  public void remember(EventContext context, Breadcrumb breadcrumb) {}
}
