package dev.sightline.console.view;

import dev.sightline.console.checklist.Checklist;
import dev.sightline.console.checklist.Item;
import dev.sightline.console.checklist.ItemState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whether one application is ready for production.
 *
 * @param passed how many items are so
 * @param counted how many could be
 * @param verdict the same in words
 * @param bars the same as a picture, from left to right
 * @param tabs which items to show
 * @param sections one a state, what is to be done first
 * @param byHand what no application can tell of itself
 * @param jsonHref the same for tools
 */
public record ChecklistView(
    String passed,
    String counted,
    String verdict,
    List<Bar> bars,
    List<Tab> tabs,
    List<Section> sections,
    List<String> byHand,
    String jsonHref) {

  /** A part of the picture, in percent of its width. */
  public record Bar(String x, String width, String tone) {}

  /** Items of one state. */
  public record Section(String id, State state, String count, List<Topic> topics) {
    public Section {
      topics = List.copyOf(topics);
    }
  }

  /** Items about one thing. */
  public record Topic(String name, List<ChecklistRow> rows) {
    public Topic {
      rows = List.copyOf(rows);
    }
  }

  public ChecklistView {
    bars = List.copyOf(bars);
    tabs = List.copyOf(tabs);
    sections = List.copyOf(sections);
    byHand = List.copyOf(byHand);
  }

  /**
   * The checklist as a page.
   *
   * @param app key of the application
   * @param show name of one state; anything else shows all
   */
  public static ChecklistView of(String app, Checklist checklist, String show) {
    List<ItemState> shown =
        Stream.of(ItemState.values()).filter(each -> each.toString().equals(show)).toList();
    return new ChecklistView(
        Amounts.count(checklist.passed()),
        Amounts.count(counted(checklist)),
        verdict(checklist),
        bars(checklist),
        tabs(app, checklist, shown),
        (shown.isEmpty() ? Stream.of(ItemState.values()) : shown.stream())
            .filter(each -> count(checklist, each) > 0)
            .map(each -> section(app, checklist, each))
            .toList(),
        shown.isEmpty() ? checklist.byHand() : List.of(),
        Link.to("api/v1/checklist").with("app", app).toString());
  }

  static State state(ItemState state) {
    return switch (state) {
      case FAILED -> State.bad("Failed");
      case UNKNOWN -> State.warn("Unknown");
      case PASSED -> State.good("Passed");
      case NOT_APPLICABLE -> State.idle("Not applicable");
    };
  }

  private static int counted(Checklist checklist) {
    return checklist.passed() + checklist.failed() + checklist.unknown();
  }

  private static String verdict(Checklist checklist) {
    if (checklist.failed() > 0) {
      return checklist.failed() + (checklist.failed() == 1 ? " item to fix" : " items to fix");
    }
    return checklist.unknown() > 0
        ? "Nothing failed; look at what nobody can tell from here"
        : "Everything that can be told from here is as it should be";
  }

  private static List<Bar> bars(Checklist checklist) {
    List<Bar> bars = new ArrayList<>();
    int all = Math.max(1, counted(checklist));
    double x = 0;
    for (ItemState each : List.of(ItemState.PASSED, ItemState.UNKNOWN, ItemState.FAILED)) {
      double width = 100.0 * count(checklist, each) / all;
      bars.add(new Bar(number(x), number(width), state(each).tone()));
      x += width;
    }
    return bars;
  }

  private static String number(double value) {
    return String.format(java.util.Locale.ROOT, "%.2f", value);
  }

  private static List<Tab> tabs(String app, Checklist checklist, List<ItemState> shown) {
    Link link = Link.to("checklist").with("app", app);
    List<Tab> tabs = new ArrayList<>();
    String all = Amounts.count(checklist.items().size());
    tabs.add(new Tab("All", all, link.toString(), shown.isEmpty()));
    for (ItemState each : ItemState.values()) {
      tabs.add(
          new Tab(
              state(each).word(),
              Amounts.count(count(checklist, each)),
              link.with("show", each.toString()).toString(),
              shown.contains(each)));
    }
    return tabs;
  }

  private static long count(Checklist checklist, ItemState state) {
    return checklist.items().stream().filter(each -> each.state() == state).count();
  }

  private static Section section(String app, Checklist checklist, ItemState state) {
    Map<String, List<ChecklistRow>> topics = new LinkedHashMap<>();
    for (Item each : checklist.items()) {
      if (each.state() == state) {
        topics
            .computeIfAbsent(each.topic(), any -> new ArrayList<>())
            .add(ChecklistRow.of(app, each));
      }
    }
    return new Section(
        state.toString(),
        state(state),
        Amounts.count(count(checklist, state)),
        topics.entrySet().stream().map(each -> new Topic(each.getKey(), each.getValue())).toList());
  }
}
