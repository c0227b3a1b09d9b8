/** Records that wait on disk, or in memory, for somebody who takes them. */
@NullMarked
package dev.sightline.error.spool;

import org.jspecify.annotations.NullMarked;
