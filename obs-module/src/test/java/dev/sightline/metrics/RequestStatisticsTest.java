package dev.sightline.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sightline.event.Outcome;
import dev.sightline.manage.OverviewDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RequestStatisticsTest {
  private Instant now = Instant.parse("2026-11-20T12:00:30Z");
  private final RequestStatistics statistics = new RequestStatistics(() -> now);

  @Test
  void sixty_minutes_are_shown_even_without_requests() {
    OverviewDocument overview = statistics.overview();

    assertThat(overview.minutes()).hasSize(60);
    assertThat(overview.minutes().get(59).startMillis())
        .isEqualTo(Instant.parse("2026-11-20T12:00:00Z").toEpochMilli());
    assertThat(overview.routes()).isEmpty();
  }

  @Test
  void requests_stand_in_the_minute_they_ended_in() {
    statistics.onStop(Samples.request("GET", "/a", 200, 10));
    now = now.plus(Duration.ofMinutes(1));
    statistics.onStop(Samples.request("GET", "/a", 503, 100));
    statistics.onStop(Samples.request("GET", "/a", 404, 100));

    OverviewDocument overview = statistics.overview();
    OverviewDocument.Minute previous = overview.minutes().get(58);
    OverviewDocument.Minute current = overview.minutes().get(59);
    assertThat(previous.requests()).isEqualTo(1);
    assertThat(previous.failures()).isZero();
    assertThat(previous.p50Millis()).isEqualTo(10, within(0.7));
    assertThat(current.requests()).isEqualTo(2);
    assertThat(current.failures()).isEqualTo(1);
  }

  @Test
  void what_is_older_than_an_hour_is_gone() {
    statistics.onStop(Samples.request("GET", "/a", 200, 10));
    now = now.plus(Duration.ofMinutes(60));

    assertThat(statistics.overview().minutes())
        .allSatisfy(minute -> assertThat(minute.requests()).isZero());
    assertThat(statistics.overview().routes().get(0).requests()).isEqualTo(1);
  }

  @Test
  void a_clock_that_goes_back_loses_nothing_and_fails_nothing() {
    statistics.onStop(Samples.request("GET", "/a", 200, 10));
    now = now.minus(Duration.ofMinutes(60));
    statistics.onStop(Samples.request("GET", "/a", 200, 10));

    assertThat(statistics.overview().routes().get(0).requests()).isEqualTo(2);
  }

  @Test
  void quantiles_are_close_and_the_maximum_exact() {
    for (int i = 1; i <= 1000; i++) {
      statistics.onStop(Samples.request("GET", "/a", 200, i));
    }

    OverviewDocument.Route route = statistics.overview().routes().get(0);
    assertThat(route.p50Millis()).isCloseTo(500, within(35.0));
    assertThat(route.p95Millis()).isCloseTo(950, within(67.0));
    assertThat(route.maxMillis()).isEqualTo(1000);
  }

  @Test
  void every_duration_has_a_place() {
    LogHistogram histogram = new LogHistogram();
    for (long nanos : new long[] {-1, 0, 1, 999, 1_000, Long.MAX_VALUE}) {
      histogram.record(nanos);
    }

    assertThat(histogram.count()).isEqualTo(6);
    assertThat(histogram.quantileMillis(0.01)).isBetween(0.0, 0.001);
    assertThat(histogram.quantileMillis(1.0)).isPositive();
  }

  @Test
  void the_busiest_fifty_routes_are_shown_and_no_more_than_a_bound_kept() {
    for (int i = 0; i < 2_000; i++) {
      statistics.onStop(Samples.request("GET", "/r" + i, 200, 1));
    }

    OverviewDocument overview = statistics.overview();
    assertThat(overview.routes()).hasSize(50);
    assertThat(overview.routes().get(0).route()).isEqualTo("_overflow");
    assertThat(overview.routes().get(0).requests()).isEqualTo(1_500);
  }

  @Test
  void only_requests_count() {
    statistics.onStop(Samples.operation("job", new Outcome.Completed(), 1));

    assertThat(statistics.overview().routes()).isEmpty();
    assertThat(statistics.overview().inFlight()).isZero();
  }

  @Test
  void nothing_is_lost_between_threads() throws InterruptedException {
    int threads = 8;
    CountDownLatch done = new CountDownLatch(threads);
    for (int t = 0; t < threads; t++) {
      new Thread(
              () -> {
                for (int i = 0; i < 10_000; i++) {
                  statistics.onStart(Samples.started("GET"));
                  statistics.onStop(Samples.request("GET", "/a", 200, 1));
                }
                done.countDown();
              })
          .start();
    }

    assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    OverviewDocument overview = statistics.overview();
    assertThat(overview.routes().get(0).requests()).isEqualTo(80_000);
    assertThat(overview.minutes().get(59).requests()).isEqualTo(80_000);
    assertThat(overview.inFlight()).isZero();
  }
}
