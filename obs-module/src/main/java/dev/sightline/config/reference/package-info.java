/** Pages and files about settings, made from what their records declare. */
@NullMarked
package dev.sightline.config.reference;

import org.jspecify.annotations.NullMarked;
