package dev.sightline.console.source;

import dev.sightline.manage.ApplicationDocument;
import dev.sightline.manage.AuditDocument;
import dev.sightline.manage.ConfigurationDocument;
import dev.sightline.manage.ErrorGroupDetail;
import dev.sightline.manage.ErrorGroupPage;
import dev.sightline.manage.HealthDocument;
import dev.sightline.manage.LevelsDocument;
import dev.sightline.manage.MetricsText;
import dev.sightline.manage.OverviewDocument;
import dev.sightline.manage.PipelineDocument;
import dev.sightline.manage.RecentDocument;
import dev.sightline.manage.TimelineDocument;
import dev.sightline.manage.WorkDocument;
import java.util.List;
import java.util.Optional;

/**
 * Reads what applications tell about themselves. Every method but {@link #applications} asks the
 * application and may be slow, hang, or throw any {@link RuntimeException}: call it through {@link
 * TimeLimitedReader}.
 */
public interface ApplicationSource {

  /** Every application that can be asked now, by key. Quick; asks none of them. */
  List<ApplicationRef> applications();

  ApplicationDocument description(ApplicationRef application);

  OverviewDocument overview(ApplicationRef application);

  HealthDocument health(ApplicationRef application);

  ConfigurationDocument configuration(ApplicationRef application);

  /** Metrics of the application's own registry, without their end; empty where it has none. */
  String metrics(ApplicationRef application, MetricsText format);

  /** Error groups, latest first. */
  ErrorGroupPage errorGroups(ApplicationRef application, ErrorQuery query);

  /** One error group, or empty when the application has none with this fingerprint. */
  Optional<ErrorGroupDetail> errorGroup(ApplicationRef application, String fingerprint);

  /** Changes an error group; empty when the application has none with this fingerprint. */
  Optional<ErrorGroupDetail> change(
      ApplicationRef application, String fingerprint, GroupAction action, Actor actor);

  /** What would be published of the latest event of a group, one JSON object; may be empty. */
  String errorExport(ApplicationRef application, String fingerprint);

  /** What happened of late under a correlation, request, flow or trace ID. */
  TimelineDocument timeline(ApplicationRef application, String id, int limit);

  /** Requests and flows of late. */
  RecentDocument recent(ApplicationRef application);

  /** The latest log records of a level and above, latest first. */
  TimelineDocument recentLogs(ApplicationRef application, String level, String text, int limit);

  /** Which log levels are in force. */
  LevelsDocument levels(ApplicationRef application);

  /** Sets the level of a logger, or of all for an empty name, for 5, 15 or 60 minutes. */
  LevelsDocument setLevel(
      ApplicationRef application, String logger, String level, int minutes, Actor actor);

  /** Goes back to the configured level. */
  LevelsDocument resetLevel(ApplicationRef application, String logger, Actor actor);

  /** What it does beside requests. */
  WorkDocument work(ApplicationRef application);

  /** How what is recorded gets to where it goes. */
  PipelineDocument pipeline(ApplicationRef application);

  /** What operators did to the application. */
  AuditDocument audit(ApplicationRef application);
}
