/** Sends error events on, at least once, through a spool. */
@NullMarked
package dev.sightline.error.publish;

import org.jspecify.annotations.NullMarked;
