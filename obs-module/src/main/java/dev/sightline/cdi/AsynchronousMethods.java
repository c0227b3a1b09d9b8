package dev.sightline.cdi;

import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.function.Predicate;

/** Finds what does not run on its caller's thread, or has none. */
final class AsynchronousMethods {
  private static final String CONCURRENCY = "jakarta.enterprise.concurrent.Asynchronous";
  private static final String FAULT_TOLERANCE =
      "org.eclipse.microprofile.faulttolerance.Asynchronous";

  /** By name, because a server may lack any of them. */
  private static final Set<String> CARRYING =
      Set.of(
          CONCURRENCY,
          FAULT_TOLERANCE,
          "org.eclipse.microprofile.faulttolerance.Timeout",
          "org.eclipse.microprofile.faulttolerance.Bulkhead",
          "org.eclipse.microprofile.faulttolerance.Retry");

  private static final Set<String> EARLY =
      Set.of(
          CONCURRENCY,
          "jakarta.ejb.Asynchronous",
          "jakarta.ejb.Schedule",
          "jakarta.ejb.Schedules",
          "jakarta.ejb.Timeout");

  private static final Set<String> LATE = Set.of(FAULT_TOLERANCE);

  private AsynchronousMethods() {}

  /** Lets the context follow, and makes runs of them. */
  static void mark(ProcessAnnotatedType<?> event) {
    AnnotatedType<?> type = event.getAnnotatedType();
    add(event, CARRYING, CarriesContext.Literal.INSTANCE);
    add(event, EARLY, RunsAsTask.Literal.EARLY);
    add(event, LATE, RunsAsTask.Literal.LATE);
    if (MessageListeners.isOne(type)) {
      add(event, MessageListeners::takesMessage, RunsAsTask.Literal.EARLY);
    }
    if (BatchArtifacts.isOne(type)) {
      add(event, BatchArtifacts::isRun, RunsAsTask.Literal.EARLY);
    }
  }

  private static void add(
      ProcessAnnotatedType<?> event, Set<String> annotations, Annotation binding) {
    if (has(event.getAnnotatedType(), annotations)) {
      event.configureAnnotatedType().add(binding);
    } else {
      add(event, method -> has(method, annotations), binding);
    }
  }

  private static void add(
      ProcessAnnotatedType<?> event, Predicate<AnnotatedMethod<?>> which, Annotation binding) {
    for (AnnotatedMethod<?> found : event.getAnnotatedType().getMethods()) {
      if (which.test(found)) {
        event
            .configureAnnotatedType()
            .filterMethods(each -> each.getJavaMember().equals(found.getJavaMember()))
            .forEach(method -> method.add(binding));
      }
    }
  }

  private static boolean has(Annotated annotated, Set<String> annotations) {
    return annotated.getAnnotations().stream()
        .anyMatch(each -> annotations.contains(each.annotationType().getName()));
  }
}
