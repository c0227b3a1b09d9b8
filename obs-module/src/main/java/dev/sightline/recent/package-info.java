/** What happened last, kept in memory for the console: records by ID, and what operators did. */
@NullMarked
package dev.sightline.recent;

import org.jspecify.annotations.NullMarked;
