/** Composition root: reads the settings, builds every part, starts and stops them with the WAR. */
@NullMarked
package dev.sightline.cdi;

import org.jspecify.annotations.NullMarked;
