/** Measures this module's code and its peers side by side. */
@NullMarked
package dev.sightline.benchmarks;

import org.jspecify.annotations.NullMarked;
