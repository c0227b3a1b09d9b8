/** Adapters for work outside requests: executors, timers, messages. */
@NullMarked
package dev.sightline.task;

import org.jspecify.annotations.NullMarked;
