/** The bounded ring between the application's threads and the one that writes. */
@NullMarked
package dev.sightline.log.queue;

import org.jspecify.annotations.NullMarked;
