package dev.sightline.console.view;

import dev.sightline.console.source.Reading;
import dev.sightline.manage.ApplicationDocument;
import dev.sightline.manage.ErrorGroup;
import dev.sightline.manage.ErrorGroupPage;
import dev.sightline.manage.HealthDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** What in an application needs attention, worst first. */
final class Findings {
  private static final List<String> WORST_FIRST = List.of("act", "bad", "warn");
  private static final int MAX_GROUPS = 6;

  private final String app;
  private final Instant now;
  private final List<Finding> found = new ArrayList<>();

  private Findings(String app, Instant now) {
    this.app = app;
    this.now = now;
  }

  static List<Finding> of(ApplicationAnswers answers, Instant now) {
    Findings findings = new Findings(answers.application().key(), now);
    findings.unreachable("Health", answers.health());
    findings.unreachable("Errors", answers.errors());
    findings.unreachable("Traffic", answers.traffic());
    findings.unreachable("Background work", answers.work());
    answers.health().value().ifPresent(findings::checks);
    answers.traffic().value().map(TrafficComparison::of).ifPresent(findings::traffic);
    answers.errors().value().ifPresent(findings::groups);
    answers
        .work()
        .value()
        .ifPresent(work -> findings.found.addAll(WorkFindings.of(findings.app, work, now)));
    answers.description().value().ifPresent(findings::pipeline);
    findings.found.sort(Comparator.comparing(each -> WORST_FIRST.indexOf(each.state().tone())));
    return findings.found;
  }

  private void unreachable(String what, Reading<?> reading) {
    if (reading.value().isEmpty()) {
      State state = State.warn("Unknown");
      found.add(Finding.of(state, what + " cannot be read", reading.reason(), link("about")));
    }
  }

  private void checks(HealthDocument health) {
    for (HealthDocument.Check check : health.checks()) {
      if (!check.status().equals("UP")) {
        found.add(
            new Finding(
                State.act("Down"),
                "Check "
                    + Visible.name(check.name())
                    + " is down ("
                    + Visible.name(check.kind())
                    + ")",
                data(check),
                Moment.of(check.sinceMillis(), now),
                link("health").toString()));
      }
    }
  }

  private static String data(HealthDocument.Check check) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(check.data())
        .forEach(
            (key, value) ->
                text.append(text.isEmpty() ? "" : " · ").append(key).append(": ").append(value));
    return Visible.text(text.toString());
  }

  private void traffic(TrafficComparison traffic) {
    TrafficWindow last = traffic.now();
    TrafficWindow before = traffic.before();
    String share = Amounts.share(last.failures(), last.requests());
    String compared =
        Amounts.count(last.failures())
            + " of "
            + Amounts.count(last.requests())
            + " requests in 15 min; "
            + Amounts.share(before.failures(), before.requests())
            + " in the 15 min before";
    if (traffic.hasHighFailureShare()) {
      found.add(
          Finding.of(State.act("Failing"), share + " of requests fail", compared, link("errors")));
    } else if (traffic.failsMore()) {
      found.add(
          Finding.of(
              State.bad("More errors"), share + " of requests fail", compared, link("errors")));
    }
    if (traffic.isSlower()) {
      String slower =
          "p95 "
              + Amounts.duration(last.p95Millis())
              + " in 15 min; "
              + Amounts.duration(before.p95Millis())
              + " in the 15 min before";
      found.add(
          Finding.of(State.warn("Slower"), "Requests are slower", slower, Link.to("#routes")));
    }
  }

  private void groups(ErrorGroupPage page) {
    List<ErrorGroup> flagged =
        page.groups().stream()
            .filter(group -> !GroupRow.flag(group, now).isEmpty())
            .sorted(Comparator.comparing(group -> !group.regressed()))
            .toList();
    flagged.stream().limit(MAX_GROUPS).forEach(this::group);
    if (flagged.size() > MAX_GROUPS) {
      String more = flagged.size() - MAX_GROUPS + " more new or regressed error groups";
      found.add(Finding.of(State.bad("New"), more, "", link("errors")));
    }
  }

  private void group(ErrorGroup group) {
    GroupRow row = GroupRow.of(app, group, now);
    boolean back = group.regressed();
    found.add(
        new Finding(
            back ? State.act("Regressed") : State.bad("New"),
            row.type() + ": " + row.message(),
            row.count() + " times" + (row.culprit().isEmpty() ? "" : " · " + row.culprit()),
            back ? row.lastSeen() : row.firstSeen(),
            row.href()));
  }

  private void pipeline(ApplicationDocument description) {
    if (description.droppedRecords() > 0) {
      found.add(
          Finding.of(
              State.warn("Dropped"),
              Amounts.count(description.droppedRecords()) + " log records dropped since the start",
              "The log queue was full: raise sightline.log.queue-size or log less.",
              link("configuration").with("q", "sightline.log")));
    }
    if (description.listenerFailures() > 0) {
      found.add(
          Finding.of(
              State.warn("Degraded"),
              Amounts.count(description.listenerFailures()) + " failures inside Sightline",
              "Telemetry may be incomplete; the application itself is not affected.",
              link("about")));
    }
  }

  private Link link(String page) {
    return Link.to(page).with("app", app);
  }
}
