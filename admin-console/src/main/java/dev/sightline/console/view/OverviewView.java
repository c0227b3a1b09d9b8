package dev.sightline.console.view;

import dev.sightline.console.source.Reading;
import dev.sightline.manage.ErrorGroupPage;
import dev.sightline.manage.OverviewDocument;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The overview of one application.
 *
 * @param findings what needs attention, worst first
 * @param stats the last 15 minutes beside the 15 before; empty when traffic cannot be read
 * @param chart the last hour
 * @param routes per route
 * @param groups latest open error groups
 * @param moreGroups open groups not shown
 */
public record OverviewView(
    List<Finding> findings,
    List<Stat> stats,
    Optional<TrafficChart> chart,
    RouteTable routes,
    List<GroupRow> groups,
    int moreGroups) {
  private static final int GROUPS = 5;

  public OverviewView {
    findings = List.copyOf(findings);
    stats = List.copyOf(stats);
    groups = List.copyOf(groups);
  }

  public static OverviewView of(ApplicationAnswers answers, String sort, Instant now) {
    String app = answers.application().key();
    Reading<ErrorGroupPage> errors = answers.errors();
    List<GroupRow> groups = errors.map(page -> rows(app, page, now)).value().orElse(List.of());
    return new OverviewView(
        Findings.of(answers, now),
        answers.traffic().map(OverviewView::stats).value().orElse(List.of()),
        answers.traffic().map(TrafficChart::of).value(),
        answers
            .traffic()
            .map(overview -> RouteTable.of("overview", app, overview.routes(), sort))
            .value()
            .orElseGet(() -> RouteTable.of("overview", app, List.of(), sort)),
        groups,
        errors.value().map(page -> Math.max(0, page.open() - groups.size())).orElse(0));
  }

  /** The chart, or null: for the page, which cannot ask an {@link Optional}. */
  public @Nullable TrafficChart chartOrNull() {
    return chart.orElse(null);
  }

  private static List<GroupRow> rows(String app, ErrorGroupPage page, Instant now) {
    return page.groups().stream().limit(GROUPS).map(each -> GroupRow.of(app, each, now)).toList();
  }

  private static List<Stat> stats(OverviewDocument overview) {
    TrafficComparison traffic = TrafficComparison.of(overview);
    TrafficWindow now = traffic.now();
    TrafficWindow before = traffic.before();
    String failing = traffic.hasHighFailureShare() ? "act" : traffic.failsMore() ? "bad" : "plain";
    return List.of(
        new Stat("Requests a minute", perMinute(now), "before " + perMinute(before), "plain"),
        new Stat(
            "Error rate",
            Amounts.share(now.failures(), now.requests()),
            "before " + Amounts.share(before.failures(), before.requests()),
            failing),
        new Stat(
            "p95",
            Amounts.duration(now.p95Millis()),
            "before " + Amounts.duration(before.p95Millis()),
            traffic.isSlower() ? "warn" : "plain"),
        new Stat(
            "Median",
            Amounts.duration(now.p50Millis()),
            "before " + Amounts.duration(before.p50Millis()),
            "plain"),
        new Stat("In flight", Amounts.count(overview.inFlight()), "now", "plain"));
  }

  private static String perMinute(TrafficWindow window) {
    double rate = (double) window.requests() / TrafficComparison.MINUTES;
    return rate > 0 && rate < 10 ? Spark.dot(rate) : Amounts.count(Math.round(rate));
  }
}
