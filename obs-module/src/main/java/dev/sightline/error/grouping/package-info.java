/** Decides which errors are the same fault, and why. */
@NullMarked
package dev.sightline.error.grouping;

import org.jspecify.annotations.NullMarked;
