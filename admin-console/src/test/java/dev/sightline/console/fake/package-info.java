/** Applications that are not there: for unit tests, and as a WAR for looking at the console. */
@NullMarked
package dev.sightline.console.fake;

import org.jspecify.annotations.NullMarked;
