package dev.sightline.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.Metrics;
import dev.sightline.manage.MetricsText;
import dev.sightline.redact.Redactors;
import dev.sightline.spi.Recorders;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The public API over the module's own registry. */
class BusinessMetricsTest {
  private static final int MAX_SERIES = 50;

  private final Metrics metrics = Metrics.get();
  private final MetricsRuntime runtime =
      MetricsRuntime.start(
          "own",
          List.of(),
          "shop",
          MAX_SERIES,
          name -> name.equals("weight") ? Optional.of(List.of(0.5)) : Optional.empty(),
          Redactors.standard()::fields);

  @BeforeEach
  void run() {
    Recorders.measure(runtime.measurements());
  }

  @AfterEach
  void stop() {
    Recorders.stopMeasuring(runtime.measurements());
  }

  private String text() {
    return runtime.text(MetricsText.PROMETHEUS);
  }

  private String dropped(String reason) {
    return "sightline_dropped_total{app=\"shop\",what=\"measurement\",reason=\"" + reason + "\"}";
  }

  @Test
  void each_sort_of_metric_is_scraped_under_its_name() {
    metrics.counter("orders_placed_total", "channel", "web").increment();
    metrics.counter("orders.placed", "channel", "web").increment(2);
    metrics.counter("orders_placed_total", "channel", "app").increment();
    metrics.timer("payment", "by", "card").record(Duration.ofMillis(30));
    metrics.timer("waiting_seconds").time(() -> {});
    metrics.histogram("basket-size").record(3);
    metrics.histogram("weight").record(0.4);
    metrics.gauge("temperature", "room", "a").set(21.5);
    metrics.gauge("temperature", "room", "a").set(-3);
    metrics.gauge("queue_length", () -> 7);

    assertThat(text())
        .contains("# TYPE orders_placed_total counter\n")
        .contains("orders_placed_total{app=\"shop\",channel=\"web\"} 1\n")
        .contains("orders_placed_total{app=\"shop\",channel=\"app\"} 1\n")
        .contains("payment_seconds_bucket{app=\"shop\",by=\"card\",le=\"0.05\"} 1\n")
        .contains("waiting_seconds_count{app=\"shop\"} 1\n")
        .contains("basket_size_sum{app=\"shop\"} 3\n")
        .contains("weight_bucket{app=\"shop\",le=\"0.5\"} 1\n")
        .contains("temperature{app=\"shop\",room=\"a\"} -3\n")
        .contains("queue_length{app=\"shop\"} 7\n")
        .contains(dropped("name_in_use") + " 1\n");
  }

  @Test
  void a_label_for_each_customer_ends_in_one_series() {
    for (int i = 0; i < 10_000; i++) {
      metrics.counter("logins", "customer", "c" + i).increment();
      metrics.gauge("basket", "customer", "c" + i).set(i);
    }

    String text = text();
    assertThat(text.lines().filter(line -> line.startsWith("logins_total{")))
        .hasSize(MAX_SERIES + 1);
    assertThat(text.lines().filter(line -> line.startsWith("basket{"))).hasSize(MAX_SERIES);
    assertThat(text)
        .contains("logins_total{app=\"shop\",customer=\"_overflow\"} 9950\n")
        .contains("sightline_series_overflow_total{app=\"shop\",metric=\"logins_total\"} 9950\n");
  }

  @Test
  void a_metric_for_each_customer_ends_at_a_limit() {
    for (int i = 0; i < 1_000; i++) {
      metrics.counter("logins_of_" + i).increment();
    }

    assertThat(text().lines().filter(line -> line.startsWith("logins_of_"))).hasSize(500);
    assertThat(text()).contains(dropped("too_many_metrics") + " 500\n");
  }

  @Test
  void values_that_mean_nothing_are_told_and_leave_the_others_right() {
    Metrics.Counter counter = metrics.counter("sent_bytes_total");
    counter.increment(-1);
    counter.increment(Long.MAX_VALUE);
    counter.increment(Long.MIN_VALUE);
    for (int i = 0; i < 2_000; i++) {
      counter.increment(1L << 53);
    }
    Metrics.Timer timer = metrics.timer("wait");
    timer.record(Duration.ofSeconds(Long.MAX_VALUE));
    timer.record(Duration.ofSeconds(Long.MIN_VALUE));
    timer.recordNanos(-5);
    timer.recordNanos(1_000_000_000);
    Metrics.Histogram histogram = metrics.histogram("size");
    for (double value :
        new double[] {Double.NaN, -1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1e300}) {
      histogram.record(value);
    }
    histogram.record(4);

    assertThat(text())
        .containsPattern("sent_bytes_total\\{app=\"shop\"} [1-9]")
        .doesNotContain("sent_bytes_total{app=\"shop\"} -")
        .contains("wait_seconds_sum{app=\"shop\"} 1\n")
        .contains("size_sum{app=\"shop\"} 4\n")
        .contains("size_count{app=\"shop\"} 1\n")
        .contains(dropped("negative") + " 6\n")
        .contains(dropped("not_a_number") + " 1\n")
        .contains(dropped("too_large"));
  }

  @Test
  void names_and_labels_that_nobody_can_scrape_are_told_and_never_thrown() {
    metrics.counter("").increment();
    metrics.counter(null).increment();
    metrics.counter("ümlaut").increment();
    metrics.counter("a\n# TYPE b counter\nb 7").increment();
    metrics.counter("x".repeat(10_000)).increment();
    metrics.counter("http_requests_total", "a", "b").increment();
    metrics.counter("sightline_anything").increment();
    metrics.counter("odd", "label").increment();
    metrics.counter("app_label", "app", "other").increment();
    metrics.timer("le_label", "le", "1").recordNanos(1);
    metrics.counter("bad_label", "a b", "1").increment();
    metrics.counter("twice", "a", "1", "a", "2").increment();
    metrics.counter("good", "a", "1").increment();
    metrics.counter("good", "b", "1").increment();
    metrics.counter("good").increment();
    metrics.counter("good", "a", null).increment();
    metrics.counter("good", (String[]) null).increment();
    metrics.gauge("good_total", () -> 1);

    assertThat(text())
        .contains(dropped("invalid_name") + " 4\n")
        .contains(dropped("reserved_name") + " 2\n")
        .contains(dropped("label_without_value") + " 1\n")
        .contains(dropped("reserved_label") + " 2\n")
        .contains(dropped("invalid_label") + " 1\n")
        .contains(dropped("repeated_label") + " 1\n")
        .contains(dropped("other_labels") + " 3\n")
        .contains(dropped("name_in_use") + " 1\n")
        .contains("good_total{app=\"shop\",a=\"1\"} 1\n")
        .contains("good_total{app=\"shop\",a=\"\"} 1\n")
        .doesNotContain("\nb 7");
  }

  @Test
  void labels_may_come_in_another_order() {
    metrics.counter("orders", "a", "1", "b", "2").increment();
    metrics.counter("orders", "b", "2", "a", "1").increment();

    assertThat(text()).contains("orders_total{app=\"shop\",a=\"1\",b=\"2\"} 2\n");
  }

  @Test
  void a_secret_is_no_label() {
    metrics.counter("logins", "password", "hunter2hunter2").increment();
    metrics.counter("calls", "target", "https://u:hunter2hunter2@example.com/").increment();

    assertThat(text()).contains("logins_total{", "calls_total{").doesNotContain("hunter2");
  }

  @Test
  void a_gauge_that_throws_is_no_number() {
    metrics.gauge(
        "broken",
        () -> {
          throw new IllegalStateException("closed");
        });

    assertThat(text()).contains("broken{app=\"shop\"} NaN\n");
  }

  @Test
  void what_is_measured_before_the_start_is_not_lost() {
    Recorders.stopMeasuring(runtime.measurements());
    metrics.counter("early").increment(3);
    metrics.gauge("early_gauge", () -> 5);
    for (int i = 0; i < 2_000; i++) {
      metrics.counter("early").increment();
    }
    assertThat(text()).doesNotContain("early");

    Recorders.measure(runtime.measurements());

    assertThat(text())
        .contains("early_total{app=\"shop\"} 1001\n")
        .contains("early_gauge{app=\"shop\"} 5\n")
        .contains(dropped("before_start") + " 1002\n");
  }
}
