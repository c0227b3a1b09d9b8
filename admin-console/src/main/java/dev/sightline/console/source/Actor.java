package dev.sightline.console.source;

/**
 * Who changes something.
 *
 * @param name of the user
 * @param address they call from
 */
public record Actor(String name, String address) {}
