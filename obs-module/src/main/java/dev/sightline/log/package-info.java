/** Events to lines: settings, levels, the listener, and the JUL adapter. */
@NullMarked
package dev.sightline.log;

import org.jspecify.annotations.NullMarked;
