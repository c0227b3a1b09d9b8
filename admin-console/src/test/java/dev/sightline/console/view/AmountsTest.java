package dev.sightline.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0|0", "9999|9,999", "10000|10.0k", "999949|999.9k", "999950|1.0M", "3100000|3.1M"})
  void shortensCounts(long count, String text) {
    assertThat(Amounts.count(count)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0|–",
        "0|10|0 %",
        "10|10|100 %",
        "1|3|33.3 %",
        "1|1000|0.10 %",
        "1|1000000|< 0.01 %",
        "99999|100000|100 %"
      })
  void writesShares(long part, long whole, String text) {
    assertThat(Amounts.share(part, whole)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|–",
        "-1|–",
        "NaN|–",
        "0.4|0.4 ms",
        "9.96|10 ms",
        "999.4|999 ms",
        "999.6|1.00 s",
        "12400|12.4 s",
        "120000|2 min"
      })
  void writesDurationsInTheUnitThatFits(double millis, String text) {
    assertThat(Amounts.duration(millis)).isEqualTo(text);
  }

  @Test
  void writesMomentsRelativeAndAbsolute() {
    Instant now = Instant.parse("2026-11-20T12:55:03Z");
    Moment moment = Moment.of(now.minusSeconds(240).toEpochMilli(), now);
    assertThat(moment)
        .isEqualTo(new Moment("4 min ago", "2026-11-20 12:51:03 UTC", "2026-11-20T12:51:03Z"));
    assertThat(Moment.of(now.toEpochMilli() + 3_600_000 * 19L, now).relative())
        .isEqualTo("in 19 h");
    assertThat(Moment.of(0, now)).isEqualTo(new Moment("unknown", "", ""));
  }
}
