package dev.sightline.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EarlySettingsTest {

  @Test
  void haveTheDefaultsOfTheSettings() {
    EarlySettings early = EarlySettings.read(FixedConfig.of());

    assertThat(early.enabled()).isTrue();
    assertThat(early.correlation().propagate()).isTrue();
    assertThat(early.metrics().endpoint().path()).isEqualTo("/sightline/metrics");
    assertThat(early.metrics().dataSources()).isEmpty();
    assertThat(early.watchesRefusals()).isTrue();
  }

  @Test
  void takeWhatIsSetAndTheDefaultForWhatIsWrong() {
    EarlySettings early =
        EarlySettings.read(
            FixedConfig.of(
                "sightline.enabled", "Off",
                "sightline.metrics.endpoint.path", "no path",
                "sightline.metrics.binding", " OWN ",
                "sightline.metrics.data-sources", "jdbc/a, b"));

    assertThat(early.enabled()).isFalse();
    assertThat(early.watchesRefusals()).isFalse();
    assertThat(early.metrics().endpoint().path()).isEqualTo("/sightline/metrics");
    assertThat(early.metrics().binding()).isEqualTo(MetricsSettings.Binding.OWN);
    assertThat(early.metrics().dataSources()).containsExactly("jdbc/a", "b");
  }
}
