package dev.sightline.manage;

/**
 * What a console may ask of one application. Registered as {@code
 * dev.sightline:type=Application,name=<application>,context=<context path>}. Every answer is one
 * JSON document of the record named in the method's comment, already redacted; {@link Documents}
 * reads it back.
 */
public interface ApplicationMXBean {

  /** The application's name; the same as in the object name. */
  String getName();

  /** {@link ApplicationDocument}. */
  String getDescription();

  /** {@link OverviewDocument}. */
  String getOverview();

  /** {@link HealthDocument}; runs the checks, at most once a second. */
  String getHealth();

  /** {@link ConfigurationDocument}. */
  String getConfiguration();

  /**
   * The metrics of the application's own registry; the one answer that is no JSON.
   *
   * @param format name of a {@link MetricsText}
   * @return in that format, without what has to stand at its end; an empty string where the
   *     server's metrics are in force
   */
  String metrics(String format);

  /**
   * Error groups, the most recently seen first: an {@link ErrorGroupPage}.
   *
   * @param state {@code open}, {@code muted}, {@code resolved} or {@code all}
   * @param text matched, ignoring case, in type, message, culprit and route; empty for all
   * @param offset 0 or more
   * @param limit 1 to 200
   */
  String errorGroups(String state, String text, int offset, int limit);

  /** {@link ErrorGroupDetail}, or an empty string when there is no such group. */
  String errorGroup(String fingerprint);

  /**
   * What would be published of the latest event of a group: one JSON object, a text for each
   * receiver, and the plain form under {@code document}; empty when there is no such event.
   */
  String errorExport(String fingerprint);

  /** {@link ErrorPublishing}. */
  String getErrorPublishing();

  /**
   * Declares the fault repaired: it counts as regressed when it happens again.
   *
   * @param build the build that repairs it: occurrences of builds before it do not count; {@code
   *     next} for the first build not seen yet; empty for now, whatever the build
   * @param by who does it
   * @param from the network address they do it from, or empty
   * @return {@link ErrorGroupDetail}, or an empty string when there is no such group
   */
  String resolveErrorGroup(String fingerprint, String build, String by, String from);

  /**
   * Counts the group without calling for attention until one of the limits is reached.
   *
   * @param untilMillis milliseconds since the epoch, 0 for no end
   * @param perHour occurrences within one hour, 0 for no limit
   * @param by who does it
   * @param from the network address they do it from, or empty
   * @return {@link ErrorGroupDetail}, or an empty string when there is no such group
   */
  String muteErrorGroup(String fingerprint, long untilMillis, int perHour, String by, String from);

  /**
   * Takes back a mute or a resolution.
   *
   * @param by who does it
   * @param from the network address they do it from, or empty
   * @return {@link ErrorGroupDetail}, or an empty string when there is no such group
   */
  String reopenErrorGroup(String fingerprint, String by, String from);

  /**
   * Adds a note to the group's history.
   *
   * @param text cut after 2,000 chars
   * @param by who does it
   * @param from the network address they do it from, or empty
   * @return {@link ErrorGroupDetail}, or an empty string when there is no such group
   */
  String noteErrorGroup(String fingerprint, String text, String by, String from);

  /**
   * What happened under an ID of late: a {@link TimelineDocument}.
   *
   * @param id a correlation, request, flow or trace ID
   * @param limit most records given, 2 to 1,000
   */
  String timeline(String id, int limit);

  /** {@link RecentDocument}. */
  String getRecent();

  /**
   * The latest log records, latest first: a {@link TimelineDocument}.
   *
   * @param level lower-case name of the lowest level
   * @param text matched, ignoring case, in message and logger; empty for all
   * @param limit most records given, 1 to 1,000
   */
  String recentLogs(String level, String text, int limit);

  /** {@link LevelsDocument}. */
  String getLevels();

  /**
   * Sets the level of a logger for a while.
   *
   * @param logger its name, for it and all below it; empty for the general level
   * @param level lower-case name
   * @param minutes 5, 15 or 60; then it goes back by itself
   * @param by who does it
   * @param from the network address they do it from, or empty
   * @return {@link LevelsDocument}
   */
  String setLevel(String logger, String level, int minutes, String by, String from);

  /**
   * Goes back to the configured level now.
   *
   * @param by who does it
   * @param from the network address they do it from, or empty
   * @return {@link LevelsDocument}
   */
  String resetLevel(String logger, String by, String from);

  /** {@link WorkDocument}. */
  String getWork();

  /** {@link PipelineDocument}. */
  String getPipeline();

  /** {@link AuditDocument}. */
  String getAudit();
}
