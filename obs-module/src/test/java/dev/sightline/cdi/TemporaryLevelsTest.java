package dev.sightline.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sightline.event.Level;
import dev.sightline.log.Levels;
import dev.sightline.manage.LevelsDocument;
import dev.sightline.recent.OperatorActions;
import dev.sightline.recent.RecentRecords;
import dev.sightline.spi.RecordingRecorder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TemporaryLevelsTest {
  private final AtomicLong nanos = new AtomicLong();
  private final Levels levels =
      Levels.of(Level.INFO, Map.of("org.hibernate", Level.WARN), Map.of(), nanos::get);
  private final OperatorActions actions =
      new OperatorActions(new RecordingRecorder(), InstantSource.system());
  private final TemporaryLevels temporary =
      new TemporaryLevels(levels, new RecentRecords(1 << 16, InstantSource.system()), actions);

  @Test
  void goesBackByItself() {
    temporary.set("org.hibernate", "debug", 5, "ann", "192.0.2.7");
    assertThat(levels.effective("org.hibernate.SQL")).isEqualTo(Level.DEBUG);
    LevelsDocument document = temporary.document();
    assertThat(document.temporary())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.by()).isEqualTo("ann");
              assertThat(each.level()).isEqualTo("debug");
              assertThat(each.untilMillis()).isGreaterThan(System.currentTimeMillis() + 200_000);
            });
    nanos.addAndGet(Duration.ofMinutes(5).toNanos());
    assertThat(temporary.document().temporary()).isEmpty();
    assertThat(levels.effective("org.hibernate.SQL")).isEqualTo(Level.WARN);
  }

  @Test
  void goesBackWhenAsked() {
    temporary.set("", "error", 60, "ann", "");
    assertThat(temporary.document().general()).isEqualTo("error");
    temporary.reset("", "bob", "");
    temporary.reset("", "bob", "");
    assertThat(temporary.document().general()).isEqualTo("info");
    assertThat(actions.document().actions())
        .extracting(each -> each.by() + " " + each.action() + " " + each.target())
        .containsExactly("bob level_reset all loggers", "ann level_set all loggers");
  }

  @Test
  void refusesWhatIsNoLoggerLevelOrTime() {
    assertThatThrownBy(() -> temporary.set("a b", "debug", 5, "ann", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> temporary.set("a", "loud", 5, "ann", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> temporary.set("a", "debug", 7, "ann", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(actions.document().actions()).isEmpty();
  }

  @Test
  void keepsNoMoreThanAFew() {
    for (int i = 0; i < 50; i++) {
      temporary.set("logger" + i, "debug", 5, "ann", "");
    }
    temporary.set("logger7", "trace", 5, "ann", "");
    assertThatThrownBy(() -> temporary.set("more", "debug", 5, "ann", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
