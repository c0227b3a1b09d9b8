package dev.sightline.log.line;

import org.jspecify.annotations.Nullable;

/**
 * Who writes; stands on every line. A part that is null is left out.
 *
 * @param service name of the service
 * @param environment where it runs, such as {@code production}
 * @param version of the service
 * @param hostname host or instance
 * @param application name of the web application
 */
public record LineIdentity(
    @Nullable String service,
    @Nullable String environment,
    @Nullable String version,
    @Nullable String hostname,
    @Nullable String application) {}
