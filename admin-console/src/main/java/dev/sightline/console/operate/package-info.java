/** Changes state: each change checked for role, input, freshness and repetition. */
@NullMarked
package dev.sightline.console.operate;

import org.jspecify.annotations.NullMarked;
