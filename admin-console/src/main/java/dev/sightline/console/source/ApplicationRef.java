package dev.sightline.console.source;

/**
 * One application that can be asked.
 *
 * @param key identifies it in links; the name where that is unique
 * @param name as it calls itself
 * @param contextPath such as {@code /shop}; empty for the root
 */
public record ApplicationRef(String key, String name, String contextPath) {}
