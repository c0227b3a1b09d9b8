/** Health: runs the application's checks for the console, and checks of our own for the server. */
@NullMarked
package dev.sightline.health;

import org.jspecify.annotations.NullMarked;
