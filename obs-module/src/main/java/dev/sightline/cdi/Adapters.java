package dev.sightline.cdi;

import dev.sightline.metrics.MetricsEndpoint;
import java.util.function.BiConsumer;

/**
 * What had to be installed in the WAR before the settings were read.
 *
 * @param metrics gets something to serve once the binding is chosen
 * @param attributes sets an attribute of the servlet context, where the request filter looks
 */
record Adapters(MetricsEndpoint metrics, BiConsumer<String, Object> attributes) {}
