/** Correlation: validate, create, bind, and restore as a scope; carry across threads. */
@NullMarked
package dev.sightline.context;

import org.jspecify.annotations.NullMarked;
