/** Jakarta REST adapter: routes, exceptions, problem details, and outbound correlation. */
@NullMarked
package dev.sightline.rest;

import org.jspecify.annotations.NullMarked;
