package dev.sightline.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.console.source.Reading;
import dev.sightline.manage.MetricsText;
import org.junit.jupiter.api.Test;

class ScrapeTextTest {
  private static final String ONE =
      "# HELP a_total Some.\n# TYPE a_total counter\na_total{app=\"one\"} 1\n";

  @Test
  void says_who_answered_and_leaves_out_whom_the_server_counts() {
    ScrapeText text = new ScrapeText(MetricsText.PROMETHEUS);
    text.add("one", new Reading.Available<>(ONE));
    text.add("counted-by-the-server", new Reading.Available<>(""));
    text.add("ha\"nging", new Reading.Unreachable<>("No answer."));

    assertThat(text.toString())
        .isEqualTo(
            ONE
                + """
                # HELP sightline_application_up Whether the application answered the console.
                # TYPE sightline_application_up gauge
                sightline_application_up{app="one"} 1
                sightline_application_up{app="ha\\"nging"} 0
                """);
  }

  @Test
  void is_valid_when_there_is_nothing_to_tell() {
    assertThat(new ScrapeText(MetricsText.PROMETHEUS).toString()).isEmpty();
    assertThat(new ScrapeText(MetricsText.OPEN_METRICS).toString()).isEqualTo("# EOF\n");
  }
}
