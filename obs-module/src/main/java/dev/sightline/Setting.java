package dev.sightline;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What is to be known of one component of a {@link Settings} record. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {
  /** Stands for "none" in {@link #value}. */
  String NONE = "\0";

  /** Default, as it would be written in the configuration. */
  String value() default NONE;

  /** One sentence for the reference page. */
  String description() default "";

  /** Last part of the name; by default the component's name in kebab-case. */
  String name() default "";

  /** Smallest value allowed, written like a value; for numbers, durations and sizes. */
  String min() default "";

  /** Largest value allowed, written like a value. */
  String max() default "";

  /** Regular expression the whole text has to match. */
  String pattern() default "";

  /** Whether the value is never shown; implied by the type {@link Secret}. */
  boolean secret() default false;

  /** Other names that are read when the own one is not set, first to last. */
  String[] fallback() default {};

  /** Values that are refused in production; of lists and sets, items. */
  String[] notInProduction() default {};

  /** Values that the report warns of in production; of lists and sets, items. */
  String[] warnInProduction() default {};

  /** For maps: what the free part of the name stands for. */
  String key() default "name";
}
