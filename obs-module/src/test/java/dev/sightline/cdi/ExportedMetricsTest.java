package dev.sightline.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.manage.MetricsText;
import dev.sightline.metrics.MetricsBackend;
import dev.sightline.metrics.MetricsProvider;
import dev.sightline.metrics.MetricsRuntime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExportedMetricsTest {
  private static final MetricsProvider OTEL =
      new MetricsProvider() {
        @Override
        public String binding() {
          return "otel";
        }

        @Override
        public MetricsBackend open(String application) {
          throw new AssertionError("not to be used");
        }
      };

  private static @Nullable String reason(Map<String, String> settings) {
    return new ExportedMetrics(OTEL, key -> Optional.ofNullable(settings.get(key))).unavailable();
  }

  @Test
  void metrics_that_go_nowhere_are_not_chosen() {
    assertThat(reason(Map.of())).contains("otel.sdk.disabled");
    assertThat(reason(Map.of("otel.sdk.disabled", "true"))).contains("otel.sdk.disabled");
    assertThat(reason(Map.of("otel.sdk.disabled", "false", "otel.metrics.exporter", "none")))
        .isEqualTo("otel.metrics.exporter is none");
    assertThat(reason(Map.of("otel.sdk.disabled", " False ", "otel.metrics.exporter", "otlp")))
        .isNull();
    assertThat(reason(Map.of("otel.sdk.disabled", "false"))).isNull();
  }

  @Test
  void the_start_line_says_why_another_one_is_in_force() {
    MetricsRuntime metrics =
        MetricsRuntime.start(
            "otel",
            List.of(new ExportedMetrics(OTEL, key -> Optional.empty())),
            "shop",
            100,
            name -> Optional.empty(),
            fields -> fields);

    assertThat(metrics.binding()).isEqualTo("own");
    assertThat(metrics.detail()).contains("otel is not available", "otel.sdk.disabled");
    assertThat(metrics.text(MetricsText.PROMETHEUS)).contains("sightline_log_records_total");
  }
}
