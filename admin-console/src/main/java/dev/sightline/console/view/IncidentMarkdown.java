package dev.sightline.console.view;

import dev.sightline.console.source.ApplicationRef;
import dev.sightline.console.source.Reading;
import dev.sightline.manage.ApplicationDocument;
import dev.sightline.manage.ErrorGroupDetail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An incident as a Markdown document. */
public final class IncidentMarkdown {
  private IncidentMarkdown() {}

  public static String of(Incident incident, Instant now) {
    List<TimelineSource> sources = new ArrayList<>();
    for (Incident.Part part : incident.applications()) {
      if (part.timeline() != null) {
        ApplicationRef app = new ApplicationRef(part.application(), part.application(), "");
        sources.add(new TimelineSource(app, new Reading.Available<>(part.timeline())));
      }
    }
    TimelineView view = TimelineView.of("", incident.id(), sources, List.of(), now);
    StringBuilder text = new StringBuilder("# Incident\n\n");
    line(text, "ID", view.id());
    view.stats().forEach(stat -> line(text, stat.label(), stat.value() + " " + stat.before()));
    line(text, "Gathered", Moment.of(incident.asOfMillis(), now).absolute());
    text.append("\n## Timeline\n\n").append(ErrorMarkdown.code(timeline(view)));
    incident.applications().forEach(part -> append(text, part, now));
    return text.toString();
  }

  private static String timeline(TimelineView view) {
    StringBuilder text = new StringBuilder();
    for (TimelineRow row : view.rows()) {
      if (row.isGap()) {
        text.append("              -- ").append(row.gap()).append(" --\n");
        continue;
      }
      text.append(row.clock()).append("  ").append(String.format("%-9s  ", row.offset()));
      text.append(row.application()).append("  ").append(row.what()).append("  ");
      text.append(row.title()).append(row.detail().isEmpty() ? "" : "  " + row.detail());
      row.fields()
          .forEach(each -> text.append("  ").append(each.key()).append('=').append(each.value()));
      text.append('\n');
    }
    return text.isEmpty() ? "nothing recorded" : text.toString();
  }

  private static void append(StringBuilder text, Incident.Part part, Instant now) {
    text.append("\n## Application ").append(ErrorMarkdown.plain(Visible.name(part.application())));
    text.append("\n\n");
    ApplicationDocument who = part.description();
    if (who != null) {
      line(text, "Build", Visible.name(who.version()));
      line(text, "Environment", Visible.name(who.environment()));
      line(text, "Node", Visible.name(who.instance()));
      line(text, "Server", Visible.name(who.server()));
      line(text, "Started", Moment.of(who.startedMillis(), now).absolute());
    }
    if (part.health() != null) {
      line(text, "Health when gathered", Visible.name(part.health().status()));
      part.health().checks().stream()
          .filter(check -> !check.status().equals("UP"))
          .forEach(
              check ->
                  line(
                      text,
                      "Check " + Visible.name(check.name()),
                      Visible.name(check.status()) + " " + Visible.text(check.data().toString())));
    }
    part.configuration()
        .forEach(
            key ->
                line(
                    text,
                    "Key " + Visible.name(key.name()),
                    Visible.text(key.value())
                        + " from "
                        + Visible.name(key.source())
                        + (key.drifted() ? ", changed since the start" : "")));
    ApplicationRef app = new ApplicationRef(part.application(), part.application(), "");
    for (ErrorGroupDetail detail : part.errors()) {
      text.append("\n#").append(ErrorMarkdown.of(app, detail, now).replace("\n## ", "\n### "));
    }
  }

  private static void line(StringBuilder text, String label, String value) {
    ErrorMarkdown.line(text, label, value);
  }
}
