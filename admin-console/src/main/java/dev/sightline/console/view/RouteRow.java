package dev.sightline.console.view;

import dev.sightline.manage.OverviewDocument.Route;

/**
 * One route in the table.
 *
 * @param method HTTP method
 * @param route path template
 * @param requests requests ended
 * @param failures those with a status of 500 or more
 * @param share failures of requests
 * @param tone {@code plain} without failures, {@code bad} from 1 %, {@code act} from 5 %
 * @param p50 median
 * @param p95 95th percentile
 * @param max longest
 */
public record RouteRow(
    String method,
    String route,
    String requests,
    String failures,
    String share,
    String tone,
    String p50,
    String p95,
    String max) {

  static RouteRow of(Route route) {
    return new RouteRow(
        Visible.name(route.method()),
        Visible.name(route.route()),
        Amounts.count(route.requests()),
        Amounts.count(route.failures()),
        Amounts.share(route.failures(), route.requests()),
        tone(route),
        Amounts.duration(route.p50Millis()),
        Amounts.duration(route.p95Millis()),
        Amounts.duration(route.maxMillis()));
  }

  static double failureShare(Route route) {
    return route.requests() == 0 ? 0 : (double) route.failures() / route.requests();
  }

  private static String tone(Route route) {
    double share = failureShare(route);
    return share >= 0.05 ? "act" : share >= 0.01 ? "bad" : "plain";
  }
}
