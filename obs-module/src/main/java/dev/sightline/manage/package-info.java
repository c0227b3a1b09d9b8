/**
 * The closed set of operations and documents through which consoles and tools see an application.
 */
@NullMarked
package dev.sightline.manage;

import org.jspecify.annotations.NullMarked;
