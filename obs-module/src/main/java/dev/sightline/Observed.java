package dev.sightline;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Each call becomes an operation: a log event with its duration, a metric, a span, and an error
 * event when it throws.
 */
@Documented
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Observed {
  /** Name of the operation, snake_case; by default {@code ClassName.method}. */
  @Nonbinding
  String value() default "";

  /**
   * Writes an event {@code skipped} when the method returns null, false, or something empty: for
   * methods whose early returns would otherwise leave no trace.
   */
  @Nonbinding
  boolean reportEmpty() default false;
}
