package dev.sightline.pipeline;

import dev.sightline.event.Breadcrumb;
import dev.sightline.event.ErrorKind;
import dev.sightline.event.EventContext;
import dev.sightline.event.ExceptionDetail;
import java.util.List;

/** What the pipeline must know of errors without knowing the error package. */
public interface FailurePolicy {

  /** The throwable as bounded, redacted data. */
  ExceptionDetail describe(Throwable thrown);

  /** Identity of the fault. */
  String fingerprint(ExceptionDetail detail);

  /** Expected in production, or a bug. */
  ErrorKind classify(Throwable thrown);

  /** Whether this throwable, or what it wraps, is seen for the first time in this request. */
  boolean firstSight(Throwable thrown, EventContext context);

  /** What happened before under the same correlation ID, oldest first. */
  List<Breadcrumb> breadcrumbs(EventContext context);

  /** Remembers a redacted breadcrumb. */
  void remember(EventContext context, Breadcrumb breadcrumb);
}
