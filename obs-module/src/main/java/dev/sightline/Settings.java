package dev.sightline;

import jakarta.enterprise.inject.Stereotype;
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
 * <p>Component types: {@code String}, primitives, enums, {@link java.time.Duration}, {@link
 * DataSize}, {@link java.net.URI}, {@link java.nio.file.Path}, {@link Secret}, and whatever has a
 * public static {@code of}, {@code valueOf}, {@code fromString} or {@code parse} for a text, or a
 * constructor that takes one; {@code Optional}, {@code List} and {@code Set} of these; {@code
 * Map<String, …>} of these or of records; records.
 *
 * <p>Where CDI is, {@code @Inject ShopSettings settings} gives the one instance. All settings of an
 * application are read and checked before it starts; what is wrong is reported at once and stops
 * the start.
 */
@Documented
@Stereotype
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Settings {
  /** What all names start with, without the last dot. */
  String prefix();
}
