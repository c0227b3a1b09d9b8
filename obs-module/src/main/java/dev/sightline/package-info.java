/** Public API: annotations, bound logger, context scopes, error capture. */
@NullMarked
package dev.sightline;

import org.jspecify.annotations.NullMarked;
