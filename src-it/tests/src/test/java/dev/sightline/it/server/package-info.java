/** Starts and stops the servers: one process each, no adapter in between. */
package dev.sightline.it.server;
