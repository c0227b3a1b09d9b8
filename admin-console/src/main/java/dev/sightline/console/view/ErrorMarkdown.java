package dev.sightline.console.view;

import dev.sightline.console.source.ApplicationRef;
import dev.sightline.manage.ErrorGroupDetail;
import java.time.Instant;
import java.util.List;

/** An error group as a Markdown document, for a ticket or a chat. */
public final class ErrorMarkdown {
  private ErrorMarkdown() {}

  public static String of(ApplicationRef app, ErrorGroupDetail detail, Instant now) {
    ErrorView view = ErrorView.of(app.key(), detail, "", now);
    StringBuilder text = new StringBuilder();
    GroupRow row = view.row();
    text.append("# ")
        .append(plain(row.type()))
        .append(" in ")
        .append(plain(Visible.name(app.name())));
    text.append("\n\n").append(code(view.message())).append('\n');
    line(text, "State", row.state().word() + " " + view.stateDetail());
    line(text, "Type", row.packageName() + row.type());
    line(text, "Culprit", row.culprit());
    line(text, "Route", row.route());
    line(text, "Occurrences", row.count());
    line(text, "First seen", row.firstSeen().absolute());
    line(text, "Last seen", row.lastSeen().absolute());
    line(text, "Builds", shares(view.builds()));
    line(text, "Nodes", shares(view.nodes()));
    line(text, "Fingerprint", view.fingerprint());
    line(text, "Why grouped", view.grouping());
    EventView event = view.event();
    if (event != null) {
      event(text, event);
    }
    return text.toString();
  }

  private static void event(StringBuilder text, EventView event) {
    text.append("\n## Latest event, ").append(event.at().absolute()).append("\n\n");
    line(text, "Event", event.id());
    line(text, "Correlation ID", event.correlationId());
    pairs(text, event.request());
    pairs(text, event.context());
    pairs(text, event.tags());
    if (!event.stack().isEmpty()) {
      text.append("\n### Stack\n\n").append(code(event.stack()));
    }
    if (!event.crumbs().isEmpty()) {
      StringBuilder crumbs = new StringBuilder();
      for (CrumbRow crumb : event.crumbs()) {
        crumbs.append(String.format("%10s  %-5s  ", crumb.before(), crumb.level()));
        crumbs.append(crumb.category()).append("  ").append(crumb.message());
        crumb
            .fields()
            .forEach(
                each -> crumbs.append("  ").append(each.key()).append('=').append(each.value()));
        crumbs.append('\n');
      }
      text.append("\n### Before it\n\n").append(code(crumbs.toString()));
    }
  }

  private static void pairs(StringBuilder text, List<Pair> pairs) {
    pairs.forEach(pair -> line(text, pair.key(), pair.value()));
  }

  private static String shares(List<ShareRow> shares) {
    return String.join(
        ", ", shares.stream().map(each -> each.name() + " " + each.share()).toList());
  }

  static void line(StringBuilder text, String label, String value) {
    if (!value.isBlank()) {
      text.append("- **").append(plain(label)).append(":** ").append(inline(value)).append('\n');
    }
  }

  /** A code span, fenced longer than any run of backticks inside it. */
  private static String inline(String value) {
    String fence = "`".repeat(longestFence(value) + 1);
    boolean padded = value.startsWith("`") || value.endsWith("`");
    String text = value.strip();
    return fence + (padded ? " " + text + " " : text) + fence;
  }

  static String code(String value) {
    String fence = "`".repeat(Math.max(3, longestFence(value) + 1));
    return fence + "text\n" + value.stripTrailing() + "\n" + fence + "\n";
  }

  private static int longestFence(String value) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < value.length(); i++) {
      run = value.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /** Text outside code: everything that Markdown or HTML could read as markup is escaped. */
  static String plain(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("\\`*_{}[]<>()#+-.!|&~:@".indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }
}
