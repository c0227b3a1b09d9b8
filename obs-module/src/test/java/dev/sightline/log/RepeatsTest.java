package dev.sightline.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.event.EventContext;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RepeatsTest {
  private final AtomicLong now = new AtomicLong();
  private final List<LogEvent> summaries = new ArrayList<>();
  private final Repeats repeats = new Repeats(3, Duration.ofSeconds(60), now::get, summaries::add);

  @Test
  void tellsHowOftenItWasSaidBeyondTheLimit() {
    long admitted = java.util.stream.IntStream.range(0, 1_207).filter(i -> say("again")).count();
    assertThat(admitted).isEqualTo(3);
    assertThat(say("other")).isTrue();
    assertThat(repeats.expire(false)).isEqualTo(Duration.ofSeconds(60).toNanos());
    assertThat(summaries).isEmpty();

    now.addAndGet(Duration.ofSeconds(60).toNanos());
    assertThat(repeats.expire(false)).isEqualTo(Long.MAX_VALUE);
    assertThat(summaries).hasSize(1);
    LogEvent summary = summaries.get(0);
    assertThat(summary.event()).isEqualTo("repeats_suppressed");
    assertThat(summary.fields())
        .isEqualTo(Fields.of("count", 1_204L, "window_seconds", 60L, "repeated", "again"));
    assertThat(repeats.suppressed()).isEqualTo(1_204);
    assertThat(say("again")).isTrue();
  }

  @Test
  void isOffWithoutALimit() {
    Repeats off = new Repeats(0, Duration.ofSeconds(60), now::get, summaries::add);
    for (int i = 0; i < 2_000; i++) {
      assertThat(off.admit(event("same"))).isTrue();
    }
  }

  @Test
  void manyDifferentStatementsAreNotRemembered() {
    for (int i = 0; i < 30_000; i++) {
      assertThat(say("text " + i)).isTrue();
    }
  }

  private boolean say(String text) {
    return repeats.admit(event(text));
  }

  private static LogEvent event(String text) {
    return new LogEvent(
        0, Level.INFO, "l", "t", text, null, EventContext.empty(), Fields.empty(), null);
  }
}
