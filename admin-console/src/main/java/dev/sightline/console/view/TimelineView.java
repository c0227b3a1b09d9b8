package dev.sightline.console.view;

import dev.sightline.manage.TimelineDocument;
import dev.sightline.manage.TimelineDocument.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything under one ID, across applications.
 *
 * @param id as it was asked for
 * @param rows in order
 * @param stats how long, how much, where
 * @param related other IDs that occur, each with its timeline
 * @param problems what is not on it, and why
 * @param keptSince since when nothing has been forgotten
 * @param markdown link to the bundle as Markdown
 * @param json link to the bundle as JSON
 */
public record TimelineView(
    String id,
    List<TimelineRow> rows,
    List<Stat> stats,
    List<Related> related,
    List<String> problems,
    Moment keptSince,
    String markdown,
    String json) {

  /**
   * Another ID on the same timeline.
   *
   * @param kind what it is
   * @param id itself
   * @param href its timeline
   */
  public record Related(String kind, String id, String href) {}

  private static final int MAX_RELATED = 8;

  public TimelineView {
    rows = List.copyOf(rows);
    stats = List.copyOf(stats);
    related = List.copyOf(related);
    problems = List.copyOf(problems);
  }

  /**
   * @param app key of the application the page stands under
   * @param kept what an error event kept itself; used where the records are gone
   */
  public static TimelineView of(
      String app, String id, List<TimelineSource> sources, List<Item> kept, Instant now) {
    TimelineRows rows = new TimelineRows(id);
    List<String> problems = new ArrayList<>();
    long since = 0;
    for (TimelineSource each : sources) {
      String name = Visible.name(each.application().name());
      TimelineDocument document = each.timeline().value().orElse(null);
      if (document == null) {
        problems.add(name + " does not answer: " + each.timeline().reason());
      } else if (!document.kept()) {
        problems.add(name + " keeps no recent records: sightline.recent.max-size is 0.");
      } else {
        since = Math.max(since, document.sinceMillis());
        rows.add(each.application(), document);
      }
    }
    boolean only = rows.isEmpty() && !kept.isEmpty();
    if (only) {
      problems.add("The records are gone; this is what the error event itself kept.");
      rows.add(app, kept);
    }
    Link bundle = Link.to("api/v1/incident").with("id", id).with("download", "yes");
    return new TimelineView(
        Visible.name(id),
        rows.rows(since * 1_000),
        rows.stats(),
        related(app, id, rows.items()),
        problems,
        Moment.of(since, now),
        bundle.with("format", "markdown").toString(),
        bundle.toString());
  }

  private static List<Related> related(String app, String id, List<Item> items) {
    Map<String, TreeSet<String>> found = new TreeMap<>();
    for (Item item : items) {
      item.ids()
          .forEach((kind, value) -> found.computeIfAbsent(kind, any -> new TreeSet<>()).add(value));
    }
    List<Related> related = new ArrayList<>();
    for (String kind : List.of("correlation_id", "flow_id", "trace_id", "request_id")) {
      found.getOrDefault(kind, new TreeSet<>()).stream()
          .filter(each -> !each.equals(id))
          .limit(MAX_RELATED)
          .forEach(each -> related.add(related(app, kind, each)));
    }
    return related;
  }

  private static Related related(String app, String kind, String id) {
    Link link = Link.to("correlation").with("app", app).with("id", id);
    String label = Character.toUpperCase(kind.charAt(0)) + kind.substring(1).replace("_id", "");
    return new Related(label, Visible.name(id), link.toString());
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
