package dev.sightline.console.view;

import dev.sightline.event.ErrorEvent;
import dev.sightline.manage.ErrorGroup;
import dev.sightline.manage.ErrorGroupDetail;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One error group with one of its occurrences.
 *
 * @param row the group as in the list
 * @param message with its line breaks
 * @param nature level and kind in words
 * @param stateDetail what the state means now; may be empty
 * @param fingerprint identity of the group
 * @param grouping why the occurrences are one group
 * @param daily the last 28 days
 * @param users distinct users, or empty when unknown
 * @param countedOnly occurrences not kept, in words; may be empty
 * @param routes where
 * @param builds in which builds
 * @param nodes on which nodes
 * @param history what was done with it, latest first
 * @param position such as {@code Event 2 of 20}
 * @param newer link to the next newer event; empty at the newest
 * @param older link to the next older event; empty at the oldest
 * @param markdown link to the group as Markdown
 * @param json link to the group as JSON
 * @param export link to what would be published of it
 * @param event the occurrence; null when none was kept
 */
public record ErrorView(
    GroupRow row,
    String message,
    String nature,
    String stateDetail,
    String fingerprint,
    String grouping,
    Spark daily,
    String users,
    String countedOnly,
    List<ShareRow> routes,
    List<ShareRow> builds,
    List<ShareRow> nodes,
    List<HistoryRow> history,
    String position,
    String newer,
    String older,
    String markdown,
    String json,
    String export,
    @Nullable EventView event) {

  public ErrorView {
    routes = List.copyOf(routes);
    builds = List.copyOf(builds);
    nodes = List.copyOf(nodes);
    history = List.copyOf(history);
  }

  /** Whether somebody declared it repaired. */
  public boolean isResolved() {
    return row.state().word().equals("Resolved");
  }

  /**
   * @param eventId the occurrence to show; the latest when there is none with this ID
   */
  public static ErrorView of(String app, ErrorGroupDetail detail, String eventId, Instant now) {
    ErrorGroup group = detail.group();
    List<ErrorEvent> events = detail.events();
    int index = index(events, eventId);
    Link download = Link.to("api/v1/errors").slash(group.fingerprint()).with("app", app);
    return new ErrorView(
        GroupRow.of(app, group, now),
        Visible.lines(group.message()),
        nature(group),
        stateDetail(detail, now),
        Visible.name(group.fingerprint()),
        Visible.text(detail.grouping()),
        Spark.bars(detail.daily(), days(detail)),
        detail.users() > 0 ? Amounts.count(detail.users()) : "",
        detail.countedOnly() > 0 ? Amounts.count(detail.countedOnly()) : "",
        ShareRow.of(detail.routes()),
        ShareRow.of(detail.builds()),
        ShareRow.of(detail.nodes()),
        detail.history().stream().map(entry -> HistoryRow.of(entry, now)).toList(),
        events.isEmpty() ? "" : "Event " + (index + 1) + " of " + events.size() + " kept",
        index <= 0 ? "" : link(app, group, events.get(index - 1)),
        index + 1 >= events.size() ? "" : link(app, group, events.get(index + 1)),
        download.with("format", "markdown").with("download", "yes").toString(),
        download.with("download", "yes").toString(),
        Link.to("pipeline").with("app", app).with("group", group.fingerprint()).toString(),
        events.isEmpty() ? null : EventView.of(app, group.fingerprint(), events.get(index), now));
  }

  private static int index(List<ErrorEvent> events, String id) {
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).id().equals(id)) {
        return i;
      }
    }
    return 0;
  }

  private static String link(String app, ErrorGroup group, ErrorEvent event) {
    return Link.to("error")
        .with("app", app)
        .with("group", group.fingerprint())
        .with("event", event.id())
        .toString();
  }

  private static String stateDetail(ErrorGroupDetail detail, Instant now) {
    return switch (detail.group().state()) {
      case "resolved" -> resolved(Visible.name(detail.resolvedBuild()));
      case "muted" -> muted(detail, now);
      default -> detail.group().regressed() ? "It came back after it had been resolved." : "";
    };
  }

  private static String resolved(String build) {
    return build.isEmpty() ? "" : build.equals("next") ? "in the next build" : "in " + build;
  }

  private static String muted(ErrorGroupDetail detail, Instant now) {
    String until =
        detail.mutedUntilMillis() > 0
            ? "ends " + Moment.of(detail.mutedUntilMillis(), now).relative()
            : "";
    String rate =
        detail.mutedPerHour() > 0
            ? "ends at " + Amounts.count(detail.mutedPerHour()) + " in one hour"
            : "";
    return until.isEmpty() || rate.isEmpty() ? until + rate : until + ", or " + rate;
  }

  private static String nature(ErrorGroup group) {
    String kind = group.kind().equals("operational") ? "Operational error" : "Programmer error";
    return group.level().equals("fatal") ? kind + ", fatal" : kind;
  }

  private static String days(ErrorGroupDetail detail) {
    long all = detail.daily().stream().mapToLong(Long::longValue).sum();
    return Amounts.count(all) + " in " + detail.daily().size() + " days";
  }
}
