package dev.sightline.error;

/**
 * Where an error event comes from.
 *
 * @param build version of the application, or empty when unknown
 * @param node host or instance, or empty when unknown
 */
public record ErrorOrigin(String build, String node) {}
