/** Who may see the console: users, sign-in, sessions, headers. */
@NullMarked
package dev.sightline.console.security;

import org.jspecify.annotations.NullMarked;
