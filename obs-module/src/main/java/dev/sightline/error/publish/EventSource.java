package dev.sightline.error.publish;

/**
 * Where published events come from.
 *
 * @param service logical name
 * @param environment lower-case name
 * @param application name of the WAR
 */
public record EventSource(String service, String environment, String application) {}
