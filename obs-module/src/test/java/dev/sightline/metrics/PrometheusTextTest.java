package dev.sightline.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrometheusTextTest {

  private static String sample(String value) {
    PrometheusText text = new PrometheusText();
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

    assertThat(PrometheusText.merge(List.of(one.render(), two.render())))
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

    assertThat(registry.render()).contains("http_requests_in_flight{app=\"shop\"} NaN\n");
  }
}
