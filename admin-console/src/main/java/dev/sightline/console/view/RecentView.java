package dev.sightline.console.view;

import dev.sightline.manage.RecentDocument;
import java.time.Instant;
import java.util.List;

/**
 * Requests and flows of late.
 *
 * @param kept whether the application keeps any
 * @param since since when nothing has been forgotten
 * @param failed requests, latest first
 * @param slowest requests, slowest first
 * @param flows latest first
 */
public record RecentView(
    boolean kept,
    Moment since,
    List<RecentRow> failed,
    List<RecentRow> slowest,
    List<RecentRow> flows) {

  public RecentView {
    failed = List.copyOf(failed);
    slowest = List.copyOf(slowest);
    flows = List.copyOf(flows);
  }

  public static RecentView of(String app, RecentDocument document, Instant now) {
    return new RecentView(
        document.kept(),
        Moment.of(document.sinceMillis(), now),
        document.failed().stream().map(item -> RecentRow.request(app, item, now)).toList(),
        document.slowest().stream().map(item -> RecentRow.request(app, item, now)).toList(),
        document.flows().stream().map(item -> RecentRow.flow(app, item, now)).toList());
  }

  public boolean isEmpty() {
    return failed.isEmpty() && slowest.isEmpty() && flows.isEmpty();
  }
}
