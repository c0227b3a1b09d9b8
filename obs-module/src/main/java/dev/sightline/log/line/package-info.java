/** One event to one line of bytes, in each format. */
@NullMarked
package dev.sightline.log.line;

import org.jspecify.annotations.NullMarked;
