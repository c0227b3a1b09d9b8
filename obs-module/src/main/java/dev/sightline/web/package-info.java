/** Servlet adapter: every request of the WAR becomes one operation with one end. */
@NullMarked
package dev.sightline.web;

import org.jspecify.annotations.NullMarked;
