/** Names and values as they are written: forms of names, durations, expressions. */
@NullMarked
package dev.sightline.config.text;

import org.jspecify.annotations.NullMarked;
