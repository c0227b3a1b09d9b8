package dev.sightline.rest;

import jakarta.ws.rs.ext.Provider;

/**
 * The same for servers that look for annotated classes only and not for services (CXF). A class of
 * its own, because RESTEasy warns of one that it meets in both ways.
 */
@Provider
public final class ScannedObservabilityFeature extends ObservabilityFeature {}
