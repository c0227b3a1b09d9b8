package dev.sightline.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.event.EventContext;
import dev.sightline.manage.MetricsText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrometheusTextTest {

  private static String sample(String value) {
    PrometheusText text = new PrometheusText(MetricsText.PROMETHEUS);
    text.sample("m", Map.of("l", value), 1);
    return text.toString();
  }

  @Test
  void label_values_are_escaped_and_stay_on_one_line() {
    assertThat(sample("a\"b\\c\nd")).isEqualTo("m{l=\"a\\\"b\\\\c\\nd\"} 1\n");
    assertThat(sample("é💥{}")).isEqualTo("m{l=\"é💥{}\"} 1\n");
    assertThat(sample("\uD800x")).isEqualTo("m{l=\"\uFFFDx\"} 1\n");
  }

  @Test
  void numbers_are_written_as_prometheus_reads_them() {
    assertThat(PrometheusText.number(1)).isEqualTo("1");
    assertThat(PrometheusText.number(0.005)).isEqualTo("0.005");
    assertThat(PrometheusText.number(1e20)).isEqualTo("1.0E20");
    assertThat(PrometheusText.number(Double.NaN)).isEqualTo("NaN");
    assertThat(PrometheusText.number(Double.POSITIVE_INFINITY)).isEqualTo("+Inf");
    assertThat(PrometheusText.number(Double.NEGATIVE_INFINITY)).isEqualTo("-Inf");
  }

  @Test
  void texts_of_two_applications_become_one_with_each_family_once() {
    PrometheusRegistry one = new PrometheusRegistry("one");
    PrometheusRegistry two = new PrometheusRegistry("two");
    MetricDescriptor metric = StandardMetrics.LOG_RECORDS;
    one.counter(metric, List.of("info")).add(1);
    two.counter(metric, List.of("info")).add(2);

    assertThat(
            MetricsText.PROMETHEUS.merge(
                List.of(one.render(MetricsText.PROMETHEUS), two.render(MetricsText.PROMETHEUS))))
        .isEqualTo(
            """
            # HELP sightline_log_records_total Log records written, by level.
            # TYPE sightline_log_records_total counter
            sightline_log_records_total{app="one",level="info"} 1
            sightline_log_records_total{app="two",level="info"} 2
            """);
  }

  @Test
  void a_gauge_that_throws_is_no_number_and_breaks_nothing() {
    PrometheusRegistry registry = new PrometheusRegistry("shop");
    registry.gauge(
        StandardMetrics.HTTP_IN_FLIGHT,
        List.of(),
        () -> {
          throw new IllegalStateException();
        });

    assertThat(registry.render(MetricsText.PROMETHEUS))
        .contains("http_requests_in_flight{app=\"shop\"} NaN\n");
  }

  @Test
  void open_metrics_has_units_and_the_traces_behind_the_buckets() {
    PrometheusRegistry registry = new PrometheusRegistry("shop");
    String trace = "0af7651916cd43dd8448eb211c80319c";
    EventContext traced = EventContext.empty().withTrace(trace, "b7ad6b7169203331");
    MetricsBackend.Distribution durations =
        registry.histogram(StandardMetrics.OPERATION_DURATION, List.of("pay"));
    durations.record(0.03, traced);
    durations.record(0.04, EventContext.empty());
    registry.counter(StandardMetrics.OPERATIONS, List.of("pay", "success")).add(2);

    assertThat(registry.render(MetricsText.OPEN_METRICS))
        .contains("# TYPE operation_duration_seconds histogram\n")
        .contains("# UNIT operation_duration_seconds seconds\n")
        .contains("# TYPE operations counter\n")
        .contains("operations_total{app=\"shop\",operation=\"pay\",outcome=\"success\"} 2\n")
        .containsPattern(
            "le=\"0.05\"} 2 # \\{trace_id=\""
                + trace
                + "\",span_id=\"b7ad6b7169203331\"} 0.03 \\d+\\.\\d{3}\n")
        .contains("le=\"0.1\"} 2\n");
    assertThat(registry.render(MetricsText.PROMETHEUS)).doesNotContain(trace, "# UNIT");
  }
}
