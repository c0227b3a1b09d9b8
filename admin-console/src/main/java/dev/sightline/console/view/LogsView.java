package dev.sightline.console.view;

import dev.sightline.manage.TimelineDocument;
import dev.sightline.manage.TimelineDocument.Item;
import java.time.Instant;
import java.util.List;

/**
 * The latest log records.
 *
 * @param kept whether the application keeps any
 * @param since since when nothing has been forgotten
 * @param rows latest first
 */
public record LogsView(boolean kept, Moment since, List<Row> rows) {

  /**
   * One record.
   *
   * @param clock time of day with milliseconds, UTC
   * @param at when
   * @param level lower-case name
   * @param tone {@code bad}, {@code warn} or {@code plain}
   * @param logger simple name
   * @param loggerName whole name
   * @param message on one line
   * @param fields its details
   * @param href everything under its correlation ID; empty when it has none
   */
  public record Row(
      String clock,
      Moment at,
      String level,
      String tone,
      String logger,
      String loggerName,
      String message,
      List<Pair> fields,
      String href) {
    public Row {
      fields = List.copyOf(fields);
    }
  }

  public LogsView {
    rows = List.copyOf(rows);
  }

  public static LogsView of(String app, TimelineDocument document, Instant now) {
    return new LogsView(
        document.kept(),
        Moment.of(document.sinceMillis(), now),
        document.items().stream().map(item -> row(app, item, now)).toList());
  }

  private static Row row(String app, Item item, Instant now) {
    long millis = item.atMicros() / 1_000;
    String id = item.ids().getOrDefault("correlation_id", item.ids().getOrDefault("trace_id", ""));
    Link timeline = Link.to("correlation").with("app", app).with("id", id);
    return new Row(
        TimelineRow.clock(item.atMicros()),
        Moment.of(millis, now),
        Visible.name(item.level()),
        switch (item.level()) {
          case "error", "fatal" -> "bad";
          case "warn" -> "warn";
          default -> "plain";
        },
        Visible.name(item.source().substring(item.source().lastIndexOf('.') + 1)),
        Visible.name(item.source()),
        Visible.text(item.text()),
        item.fields().entrySet().stream()
            .map(each -> new Pair(Visible.name(each.getKey()), Visible.text(each.getValue())))
            .toList(),
        id.isEmpty() ? "" : timeline.toString());
  }
}
