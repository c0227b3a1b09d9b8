/** A real browser for the console. */
package dev.sightline.it.browser;
