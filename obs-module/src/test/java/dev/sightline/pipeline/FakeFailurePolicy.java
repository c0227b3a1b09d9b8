package dev.sightline.pipeline;

import dev.sightline.event.Breadcrumb;
import dev.sightline.event.ErrorKind;
import dev.sightline.event.EventContext;
import dev.sightline.event.ExceptionDetail;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Describes by type and text, fingerprints by type, remembers by identity. */
class FakeFailurePolicy implements FailurePolicy {
  private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  final List<Breadcrumb> crumbs = new ArrayList<>();

  @Override
  public ExceptionDetail describe(Throwable thrown) {
    return new ExceptionDetail(
        thrown.getClass().getName(), thrown.getMessage(), null, List.of(), 0, null, List.of());
  }

  @Override
  public String fingerprint(ExceptionDetail detail) {
    return "fp-" + detail.type();
  }

  @Override
  public ErrorKind classify(Throwable thrown) {
    return ErrorKind.PROGRAMMER;
  }

  @Override
  public boolean firstSight(Throwable thrown, EventContext context) {
    return seen.add(thrown);
  }

  @Override
  public List<Breadcrumb> breadcrumbs(EventContext context) {
    return crumbs;
  }

  @Override
  public void remember(EventContext context, Breadcrumb breadcrumb) {
    crumbs.add(breadcrumb);
  }
}
