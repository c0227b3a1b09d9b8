package dev.sightline.console.view;

/**
 * One of several lists to choose from.
 *
 * @param label what it holds
 * @param count how many; empty when unknown
 * @param href the list
 * @param current whether it is shown
 */
public record Tab(String label, String count, String href, boolean current) {}
