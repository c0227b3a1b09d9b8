package dev.sightline.console.view;

import dev.sightline.manage.OverviewDocument.Minute;
import java.util.List;

/**
 * Requests of some minutes together.
 *
 * @param requests requests ended
 * @param failures those with a status of 500 or more
 * @param p50Millis mean of the minutes' medians, weighted by requests
 * @param p95Millis mean of the minutes' 95th percentiles, weighted by requests
 */
record TrafficWindow(long requests, long failures, double p50Millis, double p95Millis) {

  /** Minutes that start from {@code fromMillis} to before {@code toMillis}. */
  static TrafficWindow of(List<Minute> minutes, long fromMillis, long toMillis) {
    long requests = 0;
    long failures = 0;
    double p50 = 0;
    double p95 = 0;
    for (Minute minute : minutes) {
      if (minute.startMillis() >= fromMillis && minute.startMillis() < toMillis) {
        requests += minute.requests();
        failures += minute.failures();
        p50 += minute.p50Millis() * minute.requests();
        p95 += minute.p95Millis() * minute.requests();
      }
    }
    long divisor = Math.max(1, requests);
    return new TrafficWindow(requests, failures, p50 / divisor, p95 / divisor);
  }

  double failureShare() {
    return requests == 0 ? 0 : (double) failures / requests;
  }
}
