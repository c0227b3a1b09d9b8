/** Runs in the Java compiler and writes what is to be known of an application's settings. */
@NullMarked
package dev.sightline.config.processor;

import org.jspecify.annotations.NullMarked;
