/** Joins the server's traces: reads the current span, writes errors to it. */
@NullMarked
package dev.sightline.trace;

import org.jspecify.annotations.NullMarked;
