package dev.sightline;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Requests of this JAX-RS resource class or method count against a limit of the configuration:
 * {@code sightline.rate-limit.<name>.limit}, {@code .window}, {@code .key}. What is over it is
 * answered with 429 and {@code Retry-After}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RateLimited {
  /** Name of the limit. One that is not configured limits nothing; that is told once. */
  String value();
}
