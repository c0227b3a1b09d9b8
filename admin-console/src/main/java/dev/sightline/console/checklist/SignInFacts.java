package dev.sightline.console.checklist;

/**
 * How people get into this console.
 *
 * @param users users that are configured and may sign in
 * @param refused users left out because something is wrong with their settings
 * @param generated whether there is one user only, with a password made at this start
 * @param url the address that is configured for browsers; empty where none is
 */
public record SignInFacts(int users, int refused, boolean generated, String url) {}
