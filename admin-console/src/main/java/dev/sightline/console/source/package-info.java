/** Reads what applications tell about themselves. */
@NullMarked
package dev.sightline.console.source;

import org.jspecify.annotations.NullMarked;
