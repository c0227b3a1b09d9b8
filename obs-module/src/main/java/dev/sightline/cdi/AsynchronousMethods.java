package dev.sightline.cdi;

import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import java.util.Set;

/** Finds what runs on another thread than its caller's. */
final class AsynchronousMethods {
  /** By name, because a server may lack any of them. */
  private static final Set<String> ANNOTATIONS =
      Set.of(
          "jakarta.enterprise.concurrent.Asynchronous",
          "org.eclipse.microprofile.faulttolerance.Asynchronous",
          "org.eclipse.microprofile.faulttolerance.Timeout",
          "org.eclipse.microprofile.faulttolerance.Bulkhead",
          "org.eclipse.microprofile.faulttolerance.Retry");

  private AsynchronousMethods() {}

  /** Lets the context follow, where the type has such methods. */
  static void mark(ProcessAnnotatedType<?> event) {
    AnnotatedType<?> type = event.getAnnotatedType();
    if (isAsynchronous(type)) {
      event.configureAnnotatedType().add(CarriesContext.Literal.INSTANCE);
    } else if (type.getMethods().stream().anyMatch(AsynchronousMethods::isAsynchronous)) {
      event
          .configureAnnotatedType()
          .filterMethods(AsynchronousMethods::isAsynchronous)
          .forEach(method -> method.add(CarriesContext.Literal.INSTANCE));
    }
  }

  private static boolean isAsynchronous(Annotated annotated) {
    return annotated.getAnnotations().stream()
        .anyMatch(each -> ANNOTATIONS.contains(each.annotationType().getName()));
  }
}
