/** All that is known of one fault: counts, trends, state, history. */
@NullMarked
package dev.sightline.error.group;

import org.jspecify.annotations.NullMarked;
