package dev.sightline.manage;

import static dev.sightline.manage.MetricsText.OPEN_METRICS;
import static dev.sightline.manage.MetricsText.PROMETHEUS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsTextTest {

  @Test
  void the_format_is_what_the_client_prefers() {
    assertThat(MetricsText.accepted(null)).isEqualTo(PROMETHEUS);
    assertThat(MetricsText.accepted("*/*")).isEqualTo(PROMETHEUS);
    assertThat(MetricsText.accepted("text/html")).isEqualTo(PROMETHEUS);
    assertThat(
            MetricsText.accepted(
                "application/openmetrics-text;version=1.0.0,"
                    + "application/openmetrics-text;version=0.0.1;q=0.75,"
                    + "text/plain;version=0.0.4;q=0.5,*/*;q=0.1"))
        .isEqualTo(OPEN_METRICS);
    assertThat(MetricsText.accepted("application/openmetrics-text;q=0.2,text/plain;q=0.9"))
        .isEqualTo(PROMETHEUS);
    assertThat(MetricsText.accepted("application/openmetrics-text;q=0")).isEqualTo(PROMETHEUS);
    assertThat(MetricsText.accepted("application/openmetrics-text;q=x")).isEqualTo(PROMETHEUS);
    assertThat(MetricsText.accepted("application/openmetrics-text," + "x".repeat(9_999)))
        .isEqualTo(PROMETHEUS);
  }

  @Test
  void two_applications_that_mean_different_things_by_a_name_leave_it_without_a_type() {
    String counter = "# HELP x Some.\n# TYPE x counter\nx{app=\"a\"} 1\n";
    String gauge = "# HELP x Other.\n# TYPE x gauge\nx{app=\"b\"} 2\n";

    assertThat(PROMETHEUS.merge(List.of(counter, gauge)))
        .isEqualTo("# HELP x Some.\n# TYPE x untyped\nx{app=\"a\"} 1\nx{app=\"b\"} 2\n");
    assertThat(OPEN_METRICS.merge(List.of(counter, gauge))).contains("# TYPE x unknown\n");
  }

  @Test
  void what_belongs_to_no_family_is_dropped() {
    assertThat(PROMETHEUS.merge(List.of("stray 1\n# nonsense\n", "", "\n\n"))).isEmpty();
    assertThat(OPEN_METRICS.merge(List.of("# HELP a A.\na 1\n# EOF\n")))
        .isEqualTo("# HELP a A.\na 1\n# EOF\n");
  }
}
