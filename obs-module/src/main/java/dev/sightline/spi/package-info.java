/** The seam between adapters and listeners: where events go in, and who is told. */
@NullMarked
package dev.sightline.spi;

import org.jspecify.annotations.NullMarked;
