package dev.sightline.console.view;

import dev.sightline.manage.ConfigurationDocument;
import dev.sightline.manage.ConfigurationDocument.Entry;
import java.util.List;
import java.util.Map;

/**
 * The effective configuration of one application.
 *
 * @param fingerprint equal where the configuration is equal
 * @param total keys in all
 * @param tabs which keys to show
 * @param rows the keys
 * @param page where these are in the list
 * @param sources every source, highest ordinal first
 * @param problems what the start-up report found
 */
public record ConfigurationView(
    String fingerprint,
    String total,
    List<Tab> tabs,
    List<KeyRow> rows,
    Page page,
    List<SourceRow> sources,
    List<ProblemRow> problems) {
  private static final int PAGE_SIZE = 100;
  private static final Map<String, String> LABELS =
      Map.of(
          "",
          "All",
          "shadowed",
          "Shadowed",
          "drifted",
          "Changed",
          "masked",
          "Masked",
          "noted",
          "Notes");

  /**
   * A source; {@code href} shows its keys, or all when it is selected. One that is off has no keys,
   * and the remark says why.
   */
  public record SourceRow(
      String name,
      int ordinal,
      String keys,
      String failure,
      String href,
      boolean selected,
      boolean off,
      String location,
      String remark) {}

  public ConfigurationView {
    tabs = List.copyOf(tabs);
    rows = List.copyOf(rows);
    sources = List.copyOf(sources);
    problems = List.copyOf(problems);
  }

  public static ConfigurationView of(String app, ConfigurationDocument document, KeyFilter filter) {
    List<Entry> matching = document.entries().stream().filter(filter::matches).toList();
    Link link = link(app, filter.text(), filter.source(), filter.show());
    return new ConfigurationView(
        Visible.name(document.fingerprint()),
        Amounts.count(document.entries().size()),
        KeyFilter.SHOWS.stream().map(show -> tab(app, document, filter, show)).toList(),
        matching.stream()
            .skip((filter.page() - 1L) * PAGE_SIZE)
            .limit(PAGE_SIZE)
            .map(KeyRow::of)
            .toList(),
        Page.of(link, filter.page(), PAGE_SIZE, matching.size()),
        document.sources().stream().map(source -> source(app, source, filter)).toList(),
        document.problems().stream().map(ProblemRow::of).toList());
  }

  private static Link link(String app, String text, String source, String show) {
    return Link.to("configuration")
        .with("app", app)
        .with("q", text)
        .with("source", source)
        .with("show", show);
  }

  private static Tab tab(
      String app, ConfigurationDocument document, KeyFilter filter, String show) {
    KeyFilter other = new KeyFilter(filter.text(), filter.source(), show, 1);
    long count = document.entries().stream().filter(other::matches).count();
    return new Tab(
        LABELS.getOrDefault(show, show),
        Amounts.count(count),
        link(app, filter.text(), filter.source(), show).toString(),
        filter.show().equals(show));
  }

  private static SourceRow source(
      String app, ConfigurationDocument.Source source, KeyFilter filter) {
    boolean selected = filter.source().equals(source.name());
    return new SourceRow(
        Visible.name(source.name()),
        source.ordinal(),
        Amounts.count(source.keys()),
        Visible.text(source.failure()),
        link(app, filter.text(), selected ? "" : source.name(), filter.show()).toString(),
        selected,
        source.state().equals("off"),
        Visible.text(source.location()),
        Visible.text(source.remark()));
  }
}
