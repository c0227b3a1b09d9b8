/** Where groups and events are kept: memory, files. */
@NullMarked
package dev.sightline.error.store;

import org.jspecify.annotations.NullMarked;
