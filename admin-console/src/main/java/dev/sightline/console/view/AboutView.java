package dev.sightline.console.view;

import dev.sightline.manage.ApplicationDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What an application is and how it is observed.
 *
 * @param facts about the application
 * @param started when
 * @param active integrations that run
 * @param skipped integrations that do not, with the reason
 */
public record AboutView(List<Pair> facts, Moment started, List<Pair> active, List<Pair> skipped) {

  public AboutView {
    facts = List.copyOf(facts);
    active = List.copyOf(active);
    skipped = List.copyOf(skipped);
  }

  public static AboutView of(ApplicationDocument document, Instant now) {
    return new AboutView(
        facts(document),
        Moment.of(document.startedMillis(), now),
        integrations(document, true),
        integrations(document, false));
  }

  private static List<Pair> facts(ApplicationDocument document) {
    List<Pair> facts = new ArrayList<>();
    Pair.add(facts, "Application", document.name());
    Pair.add(facts, "Context path", document.contextPath());
    Pair.add(facts, "Service", document.service());
    Pair.add(facts, "Build", document.version());
    Pair.add(facts, "Environment", document.environment());
    Pair.add(facts, "Node", document.instance());
    Pair.add(facts, "Server", document.server());
    Pair.add(facts, "Java", document.java());
    Pair.add(facts, "Sightline module", document.moduleVersion());
    Pair.add(facts, "Log records dropped", Amounts.count(document.droppedRecords()));
    Pair.add(facts, "Failures inside Sightline", Amounts.count(document.listenerFailures()));
    return facts;
  }

  private static List<Pair> integrations(ApplicationDocument document, boolean active) {
    List<Pair> pairs = new ArrayList<>();
    document.integrations().stream()
        .filter(each -> each.active() == active)
        .forEach(
            each -> pairs.add(new Pair(Visible.name(each.name()), Visible.text(each.detail()))));
    return pairs;
  }
}
