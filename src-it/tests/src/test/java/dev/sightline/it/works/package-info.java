/** A server with applications that work in every way there is. */
package dev.sightline.it.works;
