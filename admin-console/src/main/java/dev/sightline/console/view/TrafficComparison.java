package dev.sightline.console.view;

import dev.sightline.manage.OverviewDocument;
import java.time.Duration;

/**
 * The last minutes beside those before them.
 *
 * @param now the last {@value #MINUTES} minutes
 * @param before the {@value #MINUTES} minutes before these
 */
record TrafficComparison(TrafficWindow now, TrafficWindow before) {
  static final int MINUTES = 15;

  // below this a change is noise
  private static final int MIN_FAILURES = 3;
  private static final double MIN_SHARE = 0.01;
  private static final double HIGH_SHARE = 0.05;
  private static final double MIN_MORE_MILLIS = 50;
  private static final int MIN_REQUESTS = 20;

  static TrafficComparison of(OverviewDocument overview) {
    long window = Duration.ofMinutes(MINUTES).toMillis();
    long end = overview.asOfMillis();
    return new TrafficComparison(
        TrafficWindow.of(overview.minutes(), end - window, end + 1),
        TrafficWindow.of(overview.minutes(), end - 2 * window, end - window));
  }

  boolean hasHighFailureShare() {
    return now.failures() >= MIN_FAILURES && now.failureShare() >= HIGH_SHARE;
  }

  boolean failsMore() {
    return now.failures() >= MIN_FAILURES
        && now.failureShare() >= MIN_SHARE
        && now.failureShare() > 1.5 * before.failureShare();
  }

  boolean isSlower() {
    return now.requests() >= MIN_REQUESTS
        && before.requests() >= MIN_REQUESTS
        && now.p95Millis() > 1.5 * before.p95Millis()
        && now.p95Millis() - before.p95Millis() > MIN_MORE_MILLIS;
  }
}
