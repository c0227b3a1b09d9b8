package dev.sightline.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class RunningTasksTest {
  private static final long SECOND = 1_000_000;
  private final RunningTasks tasks =
      new RunningTasks(InstantSource.fixed(Instant.ofEpochSecond(100)));

  @Test
  void theOldestThatHasNotEndedTellsItsAge() {
    assertThat(tasks.oldestAgeSeconds()).isZero();
    tasks.begin(90 * SECOND);
    tasks.begin(90 * SECOND);
    tasks.begin(95 * SECOND);
    assertThat(tasks.running()).isEqualTo(3);
    assertThat(tasks.oldestAgeSeconds()).isEqualTo(10);

    tasks.end(90 * SECOND);
    assertThat(tasks.oldestAgeSeconds()).isEqualTo(10);
    tasks.end(90 * SECOND);
    assertThat(tasks.oldestAgeSeconds()).isEqualTo(5);
  }

  @Test
  void whatNeverBeganChangesNothing() {
    tasks.end(1);
    assertThat(tasks.running()).isZero();
  }

  @Test
  void aClockThatWasSetBackMakesNobodyYounger() {
    tasks.begin(200 * SECOND);
    assertThat(tasks.oldestAgeSeconds()).isZero();
  }
}
