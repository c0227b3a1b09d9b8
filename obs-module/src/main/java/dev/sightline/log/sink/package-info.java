/** Where lines go. */
@NullMarked
package dev.sightline.log.sink;

import org.jspecify.annotations.NullMarked;
