package dev.sightline.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MetricBucketsTest {

  private static MetricBuckets among(Map<String, String> others) {
    return new MetricBuckets(() -> List.of(new MetricBuckets(List::of), new Others(others)));
  }

  private record Others(Map<String, String> values) implements ConfigSource {
    @Override
    public Set<String> getPropertyNames() {
      return values.keySet();
    }

    @Override
    public @Nullable String getValue(String name) {
      return values.get(name);
    }

    @Override
    public String getName() {
      return "others";
    }
  }

  @Test
  void our_durations_have_buckets_and_no_quantiles() {
    MetricBuckets buckets = among(Map.of());

    assertThat(buckets.getValue(MetricBuckets.BUCKETS))
        .startsWith(
            "http_request_duration_seconds=5ms,10ms,25ms,50ms,100ms,250ms,500ms,1000ms,2500ms,5000ms,10000ms;")
        .contains("operation_duration_seconds=5ms,");
    assertThat(buckets.getValue(MetricBuckets.PERCENTILES))
        .startsWith("http_request_duration_seconds=;operation_duration_seconds=");
  }

  @Test
  void what_others_say_of_their_own_metrics_stays() {
    MetricBuckets buckets = among(Map.of(MetricBuckets.BUCKETS, "checkout=1s,2s"));

    assertThat(buckets.getValue(MetricBuckets.BUCKETS)).endsWith(";checkout=1s,2s");
  }

  @Test
  void what_others_say_of_our_metrics_wins() {
    MetricBuckets buckets =
        among(Map.of(MetricBuckets.BUCKETS, "http_request_duration_seconds=1s"));

    assertThat(buckets.getValue(MetricBuckets.BUCKETS))
        .containsOnlyOnce("http_request_duration_seconds")
        .endsWith("http_request_duration_seconds=1s");
  }

  @Test
  void bounds_set_under_our_own_key_are_passed_on() {
    String key = "sightline.metrics.buckets.http_request_duration_seconds";

    assertThat(among(Map.of(key, "0.0001, 50ms, 2s")).getValue(MetricBuckets.BUCKETS))
        .startsWith("http_request_duration_seconds=50ms,2000ms;");
    assertThat(among(Map.of(key, "nonsense")).getValue(MetricBuckets.BUCKETS))
        .startsWith("http_request_duration_seconds=5ms,");
  }

  @Test
  void nothing_else_is_answered() {
    assertThat(among(Map.of("a", "b")).getValue("a")).isNull();
  }
}
