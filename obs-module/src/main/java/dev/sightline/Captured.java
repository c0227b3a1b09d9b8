package dev.sightline;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The argument goes, redacted, onto the event of an {@link Observed} method. Arguments without it
 * are never looked at.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Captured {
  /** Name of the field; by default the parameter's name, as far as it was compiled in. */
  String value() default "";
}
