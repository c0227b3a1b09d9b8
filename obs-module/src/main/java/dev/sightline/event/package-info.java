/**
 * Immutable records: log events, operations with their outcomes, errors. Depends on the JDK alone.
 */
@NullMarked
package dev.sightline.event;

import org.jspecify.annotations.NullMarked;
