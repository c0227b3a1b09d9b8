/** How often something may be requested: named limits over token buckets. */
@NullMarked
package dev.sightline.limit;

import org.jspecify.annotations.NullMarked;
