/** Keeps groups and events in a database that many nodes share. */
@NullMarked
package dev.sightline.error.jdbc;

import org.jspecify.annotations.NullMarked;
