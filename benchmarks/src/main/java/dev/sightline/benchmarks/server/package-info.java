/**
 * Measures whole requests and starts on real servers: the same WAR with each system and without.
 */
@NullMarked
package dev.sightline.benchmarks.server;

import org.jspecify.annotations.NullMarked;
