/** For tests of applications: what would have been written, without a server. */
@NullMarked
package dev.sightline.testing;

import org.jspecify.annotations.NullMarked;
