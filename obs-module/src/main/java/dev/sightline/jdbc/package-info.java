/** Adapter for JDBC: times the calls of data sources that are asked to be observed. */
@NullMarked
package dev.sightline.jdbc;

import org.jspecify.annotations.NullMarked;
