package dev.sightline.console.view;

import dev.sightline.manage.LevelsDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which log levels are in force.
 *
 * @param general the level of loggers without one of their own
 * @param rows temporary ones first, then configured ones
 * @param loggers names to choose from
 */
public record LevelsView(String general, List<Row> rows, List<String> loggers) {

  /**
   * A logger with a level of its own.
   *
   * @param logger its name
   * @param level lower-case name
   * @param until when it goes back; the relative part says {@code configured} for one that stays
   * @param by who set it; may be empty
   * @param temporary whether it goes back by itself
   * @param href to change it
   */
  public record Row(
      String logger, String level, Moment until, String by, boolean temporary, String href) {}

  public LevelsView {
    rows = List.copyOf(rows);
    loggers = List.copyOf(loggers);
  }

  public static LevelsView of(String app, LevelsDocument document, Instant now) {
    List<Row> rows = new ArrayList<>();
    for (LevelsDocument.Temporary each : document.temporary()) {
      rows.add(
          new Row(
              each.logger().isEmpty() ? "all loggers" : Visible.name(each.logger()),
              Visible.name(each.level()),
              Moment.of(each.untilMillis(), now),
              Visible.name(each.by()),
              true,
              href(app, each.logger())));
    }
    for (LevelsDocument.LoggerLevel each : document.configured()) {
      rows.add(
          new Row(
              Visible.name(each.logger()),
              Visible.name(each.level()),
              new Moment("configured", "", ""),
              "",
              false,
              href(app, each.logger())));
    }
    return new LevelsView(
        Visible.name(document.general()),
        rows,
        document.loggers().stream().map(each -> Visible.name(each.logger())).toList());
  }

  private static String href(String app, String logger) {
    return Link.to("logs").with("app", app).with("logger", logger) + "#levels";
  }
}
