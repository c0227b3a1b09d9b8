package dev.sightline.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sightline.manage.MetricsText;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MetricsEndpointTest {
  private static final String TOKEN = "a-token-of-24-characters";

  private final MetricsEndpoint endpoint = new MetricsEndpoint();

  private static String text(MetricsText format) {
    return "m 1\n";
  }

  @Test
  void offers_nothing_before_and_after_the_module_runs() {
    assertThat(endpoint.isOpen()).isFalse();
    assertThat(endpoint.admits("Bearer " + TOKEN)).isFalse();

    endpoint.open(MetricsEndpointTest::text, TOKEN);
    assertThat(endpoint.isOpen()).isTrue();
    endpoint.close();

    assertThat(endpoint.isOpen()).isFalse();
    assertThat(endpoint.read(MetricsText.PROMETHEUS)).isEmpty();
  }

  @Test
  void admits_who_has_the_token_and_nobody_else() {
    endpoint.open(MetricsEndpointTest::text, TOKEN);

    assertThat(endpoint.admits("Bearer " + TOKEN)).isTrue();
    assertThat(endpoint.admits("bearer  " + TOKEN + " ")).isTrue();
    assertThat(endpoint.admits(null)).isFalse();
    assertThat(endpoint.admits("")).isFalse();
    assertThat(endpoint.admits("Bearer")).isFalse();
    assertThat(endpoint.admits("Basic " + TOKEN)).isFalse();
    assertThat(endpoint.admits("Bearer " + TOKEN + "x")).isFalse();
  }

  @Test
  void admits_everybody_only_where_it_was_opened_so() {
    endpoint.open(MetricsEndpointTest::text, null);

    assertThat(endpoint.admits(null)).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> endpoint.open(MetricsEndpointTest::text, "short"));
  }

  @Test
  void ends_as_the_format_wants_it() {
    endpoint.open(MetricsEndpointTest::text, null);

    assertThat(new String(endpoint.read(MetricsText.PROMETHEUS), StandardCharsets.UTF_8))
        .isEqualTo("m 1\n");
    assertThat(new String(endpoint.read(MetricsText.OPEN_METRICS), StandardCharsets.UTF_8))
        .isEqualTo("m 1\n# EOF\n");
  }
}
