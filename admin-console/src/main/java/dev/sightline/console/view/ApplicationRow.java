package dev.sightline.console.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * One application in the switcher and the list of applications.
 *
 * @param href its overview
 * @param name as it calls itself
 * @param contextPath such as {@code /shop}
 * @param state the worst of what was found
 * @param summary the worst in words
 * @param errorRate failures of the last 15 minutes
 * @param openGroups open error groups
 * @param selected whether the page shows this one
 */
public record ApplicationRow(
    String href,
    String name,
    String contextPath,
    State state,
    String summary,
    String errorRate,
    String openGroups,
    boolean selected) {
  private static final List<String> WORST_FIRST = List.of("act", "bad", "warn", "idle", "good");

  public static ApplicationRow of(ApplicationAnswers answers, boolean selected, Instant now) {
    boolean silent = answers.description().value().isEmpty();
    List<Finding> findings = silent ? List.of() : Findings.of(answers, now);
    State state = silent ? State.act("Unreachable") : worst(findings);
    String summary =
        silent
            ? answers.description().reason()
            : findings.isEmpty() ? "Nothing needs attention" : findings.get(0).title();
    return new ApplicationRow(
        Link.to("overview").with("app", answers.application().key()).toString(),
        Visible.name(answers.application().name()),
        Visible.name(answers.application().contextPath()),
        state,
        summary,
        answers
            .traffic()
            .map(TrafficComparison::of)
            .map(TrafficComparison::now)
            .map(window -> Amounts.share(window.failures(), window.requests()))
            .value()
            .orElse("–"),
        answers.errors().map(page -> Amounts.count(page.open())).value().orElse("–"),
        selected);
  }

  /** Worst first, then by name. */
  public static List<ApplicationRow> sorted(List<ApplicationRow> rows) {
    return rows.stream()
        .sorted(
            Comparator.comparingInt((ApplicationRow row) -> WORST_FIRST.indexOf(row.state().tone()))
                .thenComparing(ApplicationRow::name))
        .toList();
  }

  private static State worst(List<Finding> findings) {
    return findings.isEmpty() ? State.good("OK") : findings.get(0).state();
  }
}
