package dev.sightline.console.view;

import dev.sightline.manage.HealthDocument.Check;
import java.time.Instant;
import java.util.List;

/**
 * One health check.
 *
 * @param name as it names itself
 * @param kind liveness, readiness or startup
 * @param state up or down
 * @param since since when
 * @param took how long it took
 * @param data what it tells
 */
public record CheckRow(
    String name, String kind, State state, Moment since, String took, List<Pair> data) {

  public CheckRow {
    data = List.copyOf(data);
  }

  static CheckRow of(Check check, Instant now) {
    return new CheckRow(
        Visible.name(check.name()),
        Visible.name(check.kind()),
        State.ofHealth(check.status()),
        Moment.of(check.sinceMillis(), now),
        Amounts.duration(check.durationMillis()),
        Pair.of(check.data()));
  }
}
