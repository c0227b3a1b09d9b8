/** Receivers of error events; each class that names an optional API is loaded only where it is. */
@NullMarked
package dev.sightline.publish;

import org.jspecify.annotations.NullMarked;
