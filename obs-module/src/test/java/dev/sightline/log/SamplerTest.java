package dev.sightline.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sightline.event.EventContext;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplerTest {
  private final Sampler sampler = new Sampler(0.25);

  @Test
  void keepsARequestWholeOrNotAtAll() {
    for (int i = 0; i < 1_000; i++) {
      double first = sampler.rate(event("id-" + i, Level.INFO), false);
      for (int n = 0; n < 5; n++) {
        assertThat(sampler.rate(event("id-" + i, Level.DEBUG), false)).isEqualTo((Double) first);
      }
    }
  }

  @Test
  void keepsAboutTheShareAskedFor() {
    long kept =
        IntStream.range(0, 100_000)
            .filter(i -> !Double.isNaN(sampler.rate(event("id-" + i, Level.INFO), false)))
            .count();
    assertThat(kept / 100_000.0).isCloseTo(0.25, within(0.01));
  }

  @Test
  void alwaysKeepsWarningsAndWhatIsAskedFor() {
    Sampler none = new Sampler(0);
    assertThat(none.rate(event("x", Level.WARN), false)).isEqualTo(1.0);
    assertThat(none.rate(event("x", Level.INFO), true)).isEqualTo(1.0);
    assertThat(none.rate(event("x", Level.INFO), false)).isNaN();
    assertThat(none.rate(event(null, Level.INFO), false)).isNaN();
  }

  @Test
  void writesNoRateWhenItIsOff() {
    assertThat(new Sampler(1).rate(event("x", Level.INFO), false)).isNegative();
  }

  private static LogEvent event(@org.jspecify.annotations.Nullable String id, Level level) {
    return new LogEvent(
        0,
        level,
        "l",
        "t",
        "m",
        null,
        EventContext.empty().withIds(id, null),
        Fields.empty(),
        null);
  }
}
