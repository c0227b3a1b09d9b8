package dev.sightline.console.view;

import dev.sightline.manage.HealthDocument;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The health checks of one application.
 *
 * @param state all of them together
 * @param summary the same in words
 * @param checked when they ran
 * @param checks worst first
 */
public record HealthView(State state, String summary, Moment checked, List<CheckRow> checks) {

  public HealthView {
    checks = List.copyOf(checks);
  }

  public static HealthView of(HealthDocument health, Instant now) {
    List<CheckRow> checks =
        health.checks().stream()
            .map(check -> CheckRow.of(check, now))
            .sorted(Comparator.comparing(row -> row.state().tone()))
            .toList();
    long down = checks.stream().filter(row -> row.state().tone().equals("act")).count();
    String summary =
        down == 0
            ? checks.size() == 1
                ? "The one check is up."
                : "All " + checks.size() + " checks are up."
            : down
                + " of "
                + checks.size()
                + (down == 1 ? " checks is down." : " checks are down.");
    return new HealthView(
        State.ofHealth(health.status()), summary, Moment.of(health.checkedMillis(), now), checks);
  }
}
