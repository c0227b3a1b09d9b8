package dev.sightline.console.view;

import dev.sightline.console.source.ApplicationRef;
import dev.sightline.manage.TimelineDocument;
import dev.sightline.manage.TimelineDocument.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Puts what several applications recorded in order, and shows what is missing. */
final class TimelineRows {
  private static final int MAX_ROWS = 1_000;
  private static final long SHORTEST_GAP_MICROS = 50_000;
  private static final long SURE_GAP_MICROS = 1_000_000;

  private final String id;
  private final List<Located> all = new ArrayList<>();
  private long omitted;

  private record Located(String key, String application, Item item) {
    /** Starts before, ends after whatever bears the same time. */
    int rank() {
      return item.kind().endsWith("_started") ? 0 : item.kind().endsWith("_ended") ? 2 : 1;
    }
  }

  TimelineRows(String id) {
    this.id = id;
  }

  void add(ApplicationRef application, TimelineDocument document) {
    omitted += document.omitted();
    document.items().forEach(item -> add(application.key(), application.name(), item));
  }

  void add(String key, List<Item> items) {
    items.forEach(item -> add(key, key, item));
  }

  private void add(String key, String application, Item item) {
    all.add(new Located(key, Visible.name(application), item));
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  List<Item> items() {
    return all.stream().map(Located::item).toList();
  }

  private long first() {
    return all.stream().mapToLong(each -> start(each.item())).min().orElse(0);
  }

  private static long start(Item item) {
    return item.atMicros() - Math.round(item.durationMillis() * 1_000);
  }

  private long span() {
    return Math.max(
        1, all.stream().mapToLong(each -> each.item().atMicros()).max().orElse(0) - first());
  }

  /**
   * The rows.
   *
   * @param keptSinceMicros what happened before may have been forgotten
   */
  List<TimelineRow> rows(long keptSinceMicros) {
    all.sort(
        Comparator.<Located>comparingLong(each -> each.item().atMicros())
            .thenComparingInt(Located::rank));
    int cut = Math.max(0, all.size() - MAX_ROWS);
    List<TimelineRow> rows = new ArrayList<>();
    if (!all.isEmpty() && first() < keptSinceMicros + SHORTEST_GAP_MICROS) {
      rows.add(TimelineRow.gap("What came before has been forgotten"));
    }
    long before = 0;
    for (int i = 0; i < all.size(); i++) {
      if (cut > 0 && i == MAX_ROWS / 2) {
        rows.add(TimelineRow.gap(Amounts.count(cut + omitted) + " records left out here"));
        i += cut;
        before = 0;
      }
      Located each = all.get(i);
      addGap(rows, before, each.item().atMicros());
      before = each.item().atMicros();
      rows.add(row(each));
    }
    if (cut == 0 && omitted > 0) {
      rows.add(TimelineRow.gap(Amounts.count(omitted) + " records in the middle are left out"));
    }
    unfinished(rows);
    return rows;
  }

  private void addGap(List<TimelineRow> rows, long before, long at) {
    long gap = at - before;
    boolean long_ = gap >= SURE_GAP_MICROS || (gap >= SHORTEST_GAP_MICROS && gap >= span() / 4);
    if (before > 0 && long_) {
      rows.add(TimelineRow.gap(Amounts.duration(gap / 1e3) + " in which nothing was recorded"));
    }
  }

  /** What started and has not ended yet, or whose end nobody recorded. */
  private void unfinished(List<TimelineRow> rows) {
    TreeMap<String, Integer> open = new TreeMap<>();
    for (Located each : all) {
      Item item = each.item();
      String what = item.kind().replaceFirst("_(started|ended)$", "");
      String name =
          what.equals("request") ? item.ids().getOrDefault("request_id", "") : item.source();
      String key = each.application() + " · " + what + " " + Visible.name(name);
      if (item.kind().endsWith("_started")) {
        open.merge(key, 1, Integer::sum);
      } else if (item.kind().endsWith("_ended")) {
        open.merge(key, -1, Integer::sum);
      }
    }
    open.forEach(
        (key, count) -> {
          if (count > 0) {
            rows.add(TimelineRow.gap("No end recorded: " + key + " is still running, or was lost"));
          }
        });
  }

  private TimelineRow row(Located located) {
    Item item = located.item();
    long start = 1_000 * (start(item) - first()) / span();
    long end = 1_000 * (item.atMicros() - first()) / span();
    return new TimelineRow(
        "",
        TimelineRow.clock(item.atMicros()),
        offset(item.atMicros() - first()),
        located.application(),
        what(item),
        tone(item),
        title(item),
        detail(item),
        item.fields().entrySet().stream()
            .map(each -> new Pair(Visible.name(each.getKey()), Visible.text(each.getValue())))
            .toList(),
        item.fingerprint().isEmpty()
            ? ""
            : Link.to("error")
                .with("app", located.key())
                .with("group", item.fingerprint())
                .with("event", item.eventId())
                .toString(),
        Math.max(0, Math.min(996, start)),
        Math.max(0, Math.min(1_000, end) - Math.max(0, start)));
  }

  private static String offset(long micros) {
    return micros < 50 ? "0" : "+" + Amounts.duration(micros / 1e3);
  }

  private static String what(Item item) {
    return switch (item.kind()) {
      case "request_started", "request_ended" -> "Request";
      case "method_started", "method_ended" -> "Operation";
      case "flow_started", "flow_ended" -> "Flow";
      case "error" -> "Error";
      default -> item.text().equals("flow_step") ? "Flow step" : Visible.name(item.level());
    };
  }

  private static String tone(Item item) {
    if (item.kind().equals("error") || item.outcome().equals("failed")) {
      return "act";
    } else if (item.level().equals("error") || item.level().equals("fatal")) {
      return "bad";
    }
    return item.level().equals("warn") || item.outcome().equals("cancelled") ? "warn" : "plain";
  }

  private static String title(Item item) {
    if (item.kind().endsWith("_started")) {
      return Visible.text(item.source()) + " started";
    } else if (item.kind().endsWith("_ended")) {
      String status = item.status() > 0 ? " " + item.status() : " " + Visible.name(item.outcome());
      return Visible.text(item.source())
          + status
          + " in "
          + Amounts.duration(item.durationMillis());
    } else if (item.text().equals("flow_step")) {
      return Visible.text(item.fields().getOrDefault("step", "step"));
    }
    return item.kind().equals("error")
        ? TypeName.of(item.source()).simpleName() + ": " + Visible.text(item.text())
        : Visible.text(item.text());
  }

  private static String detail(Item item) {
    if (item.kind().equals("log")) {
      String logger = Visible.name(item.source());
      return logger.substring(logger.lastIndexOf('.') + 1);
    }
    return item.kind().endsWith("_ended") ? Visible.text(item.text()) : "";
  }

  List<Stat> stats() {
    long errors = all.stream().filter(each -> tone(each.item()).equals("act")).count();
    long applications = all.stream().map(Located::key).distinct().count();
    return List.of(
        new Stat("From first to last", Amounts.duration(span() / 1e3), moment(), "plain"),
        new Stat("Records", Amounts.count(all.size() + omitted), "", "plain"),
        new Stat("Applications", Amounts.count(applications), "", "plain"),
        new Stat("Errors and failures", Amounts.count(errors), "", errors > 0 ? "bad" : "plain"));
  }

  private String moment() {
    long millis = first() / 1_000;
    return Moment.of(millis, java.time.Instant.ofEpochMilli(millis)).absolute();
  }

  @Override
  public String toString() {
    return "timeline of " + id;
  }
}
