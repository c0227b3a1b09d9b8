package dev.sightline.cdi;

import dev.sightline.limit.RateLimits;
import dev.sightline.metrics.MetricsEndpoint;
import java.util.function.Consumer;

/**
 * What had to be installed in the WAR before the settings were read.
 *
 * @param metrics gets something to serve once the binding is chosen
 * @param limits is handed the limits that requests are held to
 */
record Adapters(MetricsEndpoint metrics, Consumer<RateLimits> limits) {}
