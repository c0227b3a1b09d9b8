package dev.sightline.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.GeneratedPage;
import java.io.IOException;
import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;

class MetricsReferenceTest {

  @Test
  void the_page_says_what_the_code_says() throws IOException {
    GeneratedPage.check("docs/metrics.md", MetricsReference.markdown());
  }

  @Test
  void no_metric_is_left_out() {
    long declared = 0;
    for (Field field : StandardMetrics.class.getDeclaredFields()) {
      declared += field.getType() == MetricDescriptor.class ? 1 : 0;
    }
    assertThat(StandardMetrics.ALL).hasSize((int) declared).doesNotHaveDuplicates();
  }

  @Test
  void names_follow_the_rules_of_prometheus() {
    for (MetricDescriptor metric : StandardMetrics.ALL) {
      assertThat(metric.name()).matches("[a-z][a-z0-9_]*");
      assertThat(metric.name().endsWith("_total"))
          .as(metric.name())
          .isEqualTo(metric.kind() == MetricDescriptor.Kind.COUNTER);
      assertThat(metric.unit().isEmpty() || metric.name().contains(metric.unit())).isTrue();
      assertThat(metric.labels()).doesNotContain("app", "le", "mp_scope", "mp_app");
    }
  }
}
