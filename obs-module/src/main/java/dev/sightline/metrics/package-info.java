/**
 * Metrics: one listener, one registry call inside, and exactly one binding outside; statistics for
 * the console.
 */
@NullMarked
package dev.sightline.metrics;

import org.jspecify.annotations.NullMarked;
