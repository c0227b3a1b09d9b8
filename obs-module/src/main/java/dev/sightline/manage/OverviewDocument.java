package dev.sightline.manage;

import java.util.List;

/**
 * Traffic of the last minutes.
 *
 * @param asOfMillis when it was read, milliseconds since the epoch
 * @param inFlight requests being served now
 * @param minutes one entry a minute, oldest first, the current one last; at most 60
 * @param routes busiest first; at most 50
 */
public record OverviewDocument(
    long asOfMillis, int inFlight, List<Minute> minutes, List<Route> routes) {

  public OverviewDocument {
    minutes = List.copyOf(minutes);
    routes = List.copyOf(routes);
  }

  /**
   * One minute of requests.
   *
   * @param startMillis start of the minute, milliseconds since the epoch
   * @param requests requests that ended in it
   * @param failures those that ended with a status of 500 or more
   * @param p50Millis median duration, milliseconds; 0 without requests
   * @param p95Millis 95th percentile, milliseconds; 0 without requests
   */
  public record Minute(
      long startMillis, long requests, long failures, double p50Millis, double p95Millis) {}

  /**
   * One route since the start.
   *
   * @param method HTTP method, or {@code _OTHER}
   * @param route path template, or {@code unmatched}
   * @param requests requests ended
   * @param failures those that ended with a status of 500 or more
   * @param p50Millis median duration, milliseconds
   * @param p95Millis 95th percentile, milliseconds
   * @param maxMillis longest, milliseconds
   */
  public record Route(
      String method,
      String route,
      long requests,
      long failures,
      double p50Millis,
      double p95Millis,
      double maxMillis) {}
}
