package dev.sightline.cdi;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Put by the extension on methods that a timer, a message or an asynchronous call runs: each run is
 * an operation. Not for applications.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RunsAsTask {
  /** Behind the interceptors of MicroProfile Fault Tolerance, each attempt being a run. */
  boolean late();

  /** The two instances there are. */
  final class Literal extends AnnotationLiteral<RunsAsTask> implements RunsAsTask {
    static final Literal EARLY = new Literal(false);
    static final Literal LATE = new Literal(true);
    private static final long serialVersionUID = 1L;

    private final boolean late;

    private Literal(boolean late) {
      this.late = late;
    }

    @Override
    public boolean late() {
      return late;
    }
  }
}
