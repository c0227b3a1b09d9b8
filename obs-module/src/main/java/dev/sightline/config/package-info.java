/**
 * Typed settings, their sources and validation report, and the effective view of the configuration.
 */
@NullMarked
package dev.sightline.config;

import org.jspecify.annotations.NullMarked;
