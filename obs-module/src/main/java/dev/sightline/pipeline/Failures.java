package dev.sightline.pipeline;

import dev.sightline.event.Breadcrumb;
import dev.sightline.event.ErrorKind;
import dev.sightline.event.EventContext;
import dev.sightline.event.ExceptionDetail;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The failure policy behind a guard: what it throws is counted and answered with a safe default.
 */
final class Failures {
  private final FailurePolicy policy;
  private final Listeners listeners;
  private final FaultStorms storms;

  Failures(FailurePolicy policy, Listeners listeners, LongSupplier nanoTime) {
    this.policy = policy;
    this.storms = new FaultStorms(nanoTime);
    this.listeners = listeners;
  }

  ExceptionDetail describe(Throwable thrown) {
    return storms.describe(thrown, this::examine);
  }

  private ExceptionDetail examine(Throwable thrown) {
    ExceptionDetail unknown =
        new ExceptionDetail(
            thrown.getClass().getName(), EventRedactor.MARKER, null, List.of(), 0, null, List.of());
    ExceptionDetail detail = guarded(() -> policy.describe(thrown), unknown);
    return detail.withFingerprint(fingerprint(detail));
  }

  /** A captured message in the form of an exception, so that it can be grouped alike. */
  ExceptionDetail describe(String message) {
    ExceptionDetail detail =
        new ExceptionDetail("message", message, null, List.of(), 0, null, List.of());
    return detail.withFingerprint(fingerprint(detail));
  }

  ErrorKind classify(Throwable thrown) {
    return guarded(() -> policy.classify(thrown), ErrorKind.PROGRAMMER);
  }

  boolean firstSight(Throwable thrown, EventContext context) {
    return guarded(() -> policy.firstSight(thrown, context), true);
  }

  List<Breadcrumb> breadcrumbs(EventContext context) {
    return guarded(() -> policy.breadcrumbs(context), List.of());
  }

  void remember(EventContext context, Breadcrumb breadcrumb) {
    guarded(
        () -> {
          policy.remember(context, breadcrumb);
          return true;
        },
        false);
  }

  private String fingerprint(ExceptionDetail detail) {
    return guarded(() -> policy.fingerprint(detail), "");
  }

  private <T> T guarded(Supplier<T> question, T otherwise) {
    try {
      return question.get();
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      listeners.failed("failure policy", e);
      return otherwise;
    }
  }
}
