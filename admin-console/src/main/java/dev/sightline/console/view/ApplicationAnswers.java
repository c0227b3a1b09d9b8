package dev.sightline.console.view;

import dev.sightline.console.source.ApplicationRef;
import dev.sightline.console.source.Reading;
import dev.sightline.manage.ApplicationDocument;
import dev.sightline.manage.ErrorGroupPage;
import dev.sightline.manage.HealthDocument;
import dev.sightline.manage.OverviewDocument;
import dev.sightline.manage.WorkDocument;

/**
 * What one application answered for the overview.
 *
 * @param application which one
 * @param description who it is
 * @param traffic its requests
 * @param health its checks
 * @param errors its open error groups, latest first
 * @param work what it does beside requests
 */
public record ApplicationAnswers(
    ApplicationRef application,
    Reading<ApplicationDocument> description,
    Reading<OverviewDocument> traffic,
    Reading<HealthDocument> health,
    Reading<ErrorGroupPage> errors,
    Reading<WorkDocument> work) {}
