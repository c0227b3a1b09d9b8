package dev.sightline;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record whose components are read from the configuration. A component named {@code poolSize} of
 * a record with the prefix {@code shop} is read from {@code shop.pool-size}, and so from the
 * environment variable {@code SHOP_POOL_SIZE} too.
 *
 * <p>Component types: {@code String}, {@code int}, {@code long}, {@code double}, {@code boolean},
 * enums, {@link java.time.Duration}, {@link DataSize}, {@link java.net.URI}, {@link
 * java.nio.file.Path}, {@link Secret}; {@code Optional}, {@code List} and {@code Set} of these;
 * {@code Map<String, …>} of these or of records; records.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Settings {
  /** What all names start with, without the last dot. */
  String prefix();
}
