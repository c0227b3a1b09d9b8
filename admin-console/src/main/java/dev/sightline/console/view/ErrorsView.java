package dev.sightline.console.view;

import dev.sightline.console.source.ErrorQuery;
import dev.sightline.manage.ErrorGroupPage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of error groups.
 *
 * @param tabs open, muted, resolved, all
 * @param groups this page
 * @param page where it is in the list
 * @param storeProblem what the store could not keep; empty when it kept everything
 * @param emptyTitle why there is nothing to show; empty when there is
 * @param emptyAdvice what to do about it
 */
public record ErrorsView(
    List<Tab> tabs,
    List<GroupRow> groups,
    Page page,
    String storeProblem,
    String emptyTitle,
    String emptyAdvice) {
  public static final int PAGE_SIZE = 50;

  public ErrorsView {
    tabs = List.copyOf(tabs);
    groups = List.copyOf(groups);
  }

  public static ErrorsView of(String app, ErrorQuery query, ErrorGroupPage page, Instant now) {
    Link link =
        Link.to("errors").with("app", app).with("state", state(query)).with("q", query.text());
    return new ErrorsView(
        tabs(app, query, page),
        page.groups().stream().map(group -> GroupRow.of(app, group, now)).toList(),
        Page.of(link, query.offset() / PAGE_SIZE + 1, PAGE_SIZE, page.total()),
        storeProblem(page.store()),
        page.groups().isEmpty() ? emptyTitle(query) : "",
        emptyAdvice(query));
  }

  private static List<Tab> tabs(String app, ErrorQuery query, ErrorGroupPage page) {
    return List.of(
        tab(app, query, "open", "Open", page.open()),
        tab(app, query, "muted", "Muted", page.muted()),
        tab(app, query, "resolved", "Resolved", page.resolved()),
        tab(app, query, "all", "All", page.open() + page.muted() + page.resolved()));
  }

  private static Tab tab(String app, ErrorQuery query, String state, String label, int count) {
    Link link =
        Link.to("errors")
            .with("app", app)
            .with("state", state.equals("open") ? "" : state)
            .with("q", query.text());
    return new Tab(label, Amounts.count(count), link.toString(), query.state().equals(state));
  }

  private static String state(ErrorQuery query) {
    return query.state().equals("open") ? "" : query.state();
  }

  private static String storeProblem(ErrorGroupPage.@Nullable Store store) {
    if (store == null) {
      return "";
    } else if (!store.healthy()) {
      return "The error store is in trouble: " + Visible.text(store.detail());
    } else if (store.lost() > 0) {
      return Amounts.count(store.lost()) + " errors could be neither counted nor kept.";
    } else if (store.evictedGroups() > 0) {
      return Amounts.count(store.evictedGroups())
          + " older groups made room for newer ones; raise sightline.errors.capacity to keep more.";
    }
    return "";
  }

  private static String emptyTitle(ErrorQuery query) {
    if (!query.text().isEmpty()) {
      return "Nothing matches “" + Visible.name(query.text()) + "”";
    }
    return switch (query.state()) {
      case "muted" -> "No error group is muted";
      case "resolved" -> "No error group is resolved";
      case "all" -> "No error yet";
      default -> "No open error group";
    };
  }

  private static String emptyAdvice(ErrorQuery query) {
    return query.text().isEmpty()
        ? "Unhandled exceptions, and errors captured with errors.capture(…), appear here within a"
            + " second. Groups are kept as sightline.errors.store says."
        : "Type, message, culprit and route are searched, whatever the case. Try fewer letters, or"
            + " another tab.";
  }
}
