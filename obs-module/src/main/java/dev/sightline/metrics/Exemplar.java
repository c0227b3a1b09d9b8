package dev.sightline.metrics;

import org.jspecify.annotations.Nullable;

/**
 * One measurement that stands for others in its bucket, with the trace it belongs to.
 *
 * @param traceId 32 hex digits
 * @param spanId 16 hex digits, or null when unknown
 * @param value what was measured
 * @param millis when, milliseconds since the epoch
 */
record Exemplar(String traceId, @Nullable String spanId, double value, long millis) {}
