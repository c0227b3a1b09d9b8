/**
 * SLF4J 2 bound to the module itself: key-values and MDC arrive as fields. Loaded only where the
 * application chose it.
 */
@NullMarked
package dev.sightline.slf4j;

import org.jspecify.annotations.NullMarked;
