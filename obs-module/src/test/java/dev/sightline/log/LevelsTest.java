package dev.sightline.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.event.Level;
import dev.sightline.spi.Recorders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LevelsTest {
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000);
  private final Levels levels =
      Levels.of(
          Level.INFO,
          Map.of("com.acme", Level.DEBUG, "org.lib.loud", Level.INFO),
          Map.of("org.lib", Level.WARN),
          now::get);

  @Test
  void theNearestAncestorDecides() {
    assertThat(levels.isEnabled("com.acme.shop.Orders", Level.DEBUG)).isTrue();
    assertThat(levels.isEnabled("com.acmeother.X", Level.DEBUG)).isFalse();
    assertThat(levels.isEnabled("org.lib.Pool", Level.INFO)).isFalse();
    assertThat(levels.isEnabled("org.lib.loud.Pool", Level.INFO)).isTrue();
    assertThat(levels.isEnabled("", Level.INFO)).isTrue();
  }

  @Test
  void aLevelSetForAWhileGoesBackByItself() {
    List<String> told = new ArrayList<>();
    levels.onChange(told::add);
    int before = Recorders.generation();
    levels.set("org.lib", Level.TRACE, Duration.ofMinutes(10));
    assertThat(levels.isEnabled("org.lib.Pool", Level.TRACE)).isTrue();
    assertThat(levels.changes())
        .singleElement()
        .extracting("remaining")
        .isEqualTo(Duration.ofMinutes(10));
    assertThat(Recorders.generation()).isNotEqualTo(before);

    now.addAndGet(Duration.ofMinutes(10).toNanos() - 1);
    assertThat(levels.expire()).isEqualTo(1);
    assertThat(levels.isEnabled("org.lib.Pool", Level.TRACE)).isTrue();

    now.addAndGet(1);
    assertThat(levels.expire()).isEqualTo(Long.MAX_VALUE);
    assertThat(levels.isEnabled("org.lib.Pool", Level.TRACE)).isFalse();
    assertThat(levels.isEnabled("org.lib.Pool", Level.WARN)).isTrue();
    assertThat(told).containsExactly("org.lib", "org.lib");
  }

  @Test
  void aLevelSetWithoutEndStaysUntilReset() {
    levels.set("", Level.ERROR, null);
    assertThat(levels.isEnabled("x.Y", Level.WARN)).isFalse();
    assertThat(levels.expire()).isEqualTo(Long.MAX_VALUE);
    levels.reset("");
    assertThat(levels.isEnabled("x.Y", Level.WARN)).isTrue();
  }

  @Test
  void manyLoggerNamesDoNotFillTheMemory() {
    for (int i = 0; i < 20_000; i++) {
      assertThat(levels.isEnabled("generated.L" + i, Level.INFO)).isTrue();
    }
  }
}
