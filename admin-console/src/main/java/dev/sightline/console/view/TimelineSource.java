package dev.sightline.console.view;

import dev.sightline.console.source.ApplicationRef;
import dev.sightline.console.source.Reading;
import dev.sightline.manage.TimelineDocument;

/**
 * What one application gave for a timeline.
 *
 * @param application which one
 * @param timeline what it recorded
 */
public record TimelineSource(ApplicationRef application, Reading<TimelineDocument> timeline) {}
