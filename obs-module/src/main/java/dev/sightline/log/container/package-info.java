/** Records in the form a server keeps structured, in its own log. */
@NullMarked
package dev.sightline.log.container;

import org.jspecify.annotations.NullMarked;
