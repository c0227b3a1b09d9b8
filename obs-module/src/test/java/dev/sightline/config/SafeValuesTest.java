package dev.sightline.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeValuesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        " OFF ",
        "None",
        "0",
        "-1",
        "123456789",
        "0.25",
        "-1.123456789",
        "250ms",
        "1.5GB",
        "99%",
        "999999k",
        "FINEST"
      })
  void showsSwitchesLevelsAndSmallNumbers(String value) {
    assertThat(SafeValues.contains(value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "1234567890",
        "1.",
        ".5",
        "1234567s",
        "-5s",
        "1.2345s",
        "12:30",
        "0x1F",
        "true story",
        "secret",
        "1e9",
        "１２",
        "4111111111111111",
        "1 s",
        "truе"
      })
  void doesNotShowWhatMightBeAnything(String value) {
    assertThat(SafeValues.contains(value)).isFalse();
  }

  @Test
  void aStarInANameStandsForAnyText() {
    assertThat(new NamePattern("otel.*.exporter").matches("OTEL.traces.exporter")).isTrue();
    assertThat(new NamePattern("otel.*.exporter").matches("otel.exporter")).isFalse();
    assertThat(new NamePattern("a*bc*bcd").matches("axbcbcd")).isTrue();
    assertThat(new NamePattern("a*bc*bcd").matches("axbcd")).isFalse();
    assertThat(new NamePattern("ab*ba").matches("aba")).isFalse();
    assertThat(new NamePattern("tz").matches("tzx")).isFalse();
    assertThat(new NamePattern("*").matches("")).isTrue();
  }
}
