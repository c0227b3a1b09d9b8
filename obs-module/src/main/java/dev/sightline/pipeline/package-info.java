/**
 * Starts and stops operations, redacts, and tells the listeners: the one place where it happens.
 */
@NullMarked
package dev.sightline.pipeline;

import org.jspecify.annotations.NullMarked;
