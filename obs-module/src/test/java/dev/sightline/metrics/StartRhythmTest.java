package dev.sightline.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class StartRhythmTest {
  private static final long BEGIN = 1_800_000_000_000L;
  private static final long HOUR = 3_600_000;

  private final StartRhythm rhythm = new StartRhythm();
  private long now = BEGIN;

  private void after(long... intervals) {
    for (long each : intervals) {
      now += each;
      rhythm.started(now);
    }
  }

  @Test
  void nothingIsClaimedOfLessThanThreeIntervals() {
    after(0, 2_000, 2_000);
    assertThat(rhythm.usualMillis()).isZero();
    assertThat(rhythm.isLate(now + HOUR)).isFalse();
    assertThat(rhythm.isStopped(now + HOUR)).isFalse();

    after(2_000);
    assertThat(rhythm.usualMillis()).isEqualTo(2_000);
    assertThat(rhythm.isLate(now + HOUR)).isTrue();
  }

  @Test
  void theUsualIntervalIsTheMedian() {
    after(0, 60_000, 60_400, 59_800, 61_000, 300_000);
    assertThat(rhythm.usualMillis()).isEqualTo(60_400);
  }

  @Test
  void aStartThatIsDueIsLateAfterAToleranceAndStoppedAfterThreeIntervals() {
    after(0, 60_000, 60_000, 60_000, 60_000);
    assertThat(rhythm.dueMillis()).isEqualTo(now + 60_000);
    assertThat(rhythm.isLate(now + 66_000)).isFalse();
    assertThat(rhythm.isLate(now + 66_001)).isTrue();
    assertThat(rhythm.isStopped(now + 240_000)).isFalse();
    assertThat(rhythm.isStopped(now + 240_001)).isTrue();
  }

  @Test
  void aShortPauseOfTheMachineStopsNoQuickTimer() {
    after(0, 100, 100, 100, 100);
    assertThat(rhythm.isLate(now + 2_000)).isFalse();
    assertThat(rhythm.isStopped(now + 10_000)).isFalse();
    assertThat(rhythm.isStopped(now + 10_101)).isTrue();
  }

  @Test
  void pausesThatWereThereBeforeAreExpectedAgain() {
    for (int day = 0; day < 3; day++) {
      after(14 * HOUR, HOUR, HOUR, HOUR, HOUR, HOUR, HOUR, HOUR, HOUR, HOUR, HOUR);
    }
    assertThat(rhythm.usualMillis()).isEqualTo(HOUR);
    assertThat(rhythm.isLate(now + 14 * HOUR)).isFalse();
    assertThat(rhythm.isLate(now + 14 * HOUR + HOUR / 5)).isTrue();
  }

  @Test
  void nothingIsClaimedOfWhatStartsNowAndThen() {
    Random random = new Random(7);
    int claimed = 0;
    for (int i = 0; i < 1_000; i++) {
      after(Math.round(-Math.log(1 - random.nextDouble()) * HOUR));
      claimed += rhythm.usualMillis() > 0 ? 1 : 0;
    }
    assertThat(claimed).isLessThan(10);
  }

  @Test
  void onlyTheLastSixteenIntervalsCount() {
    after(0, 5 * HOUR);
    for (int i = 0; i < 50; i++) {
      after(i < 30 ? 1_000 : 9_000);
    }
    assertThat(rhythm.usualMillis()).isEqualTo(9_000);
    assertThat(rhythm.dueMillis()).isEqualTo(now + 9_000);
  }

  @Test
  void aClockThatIsSetBackMakesNothingLate() {
    after(0, 60_000, 60_000, 60_000, 60_000);
    long before = now;
    assertThat(rhythm.isLate(before - HOUR)).isFalse();
    after(-HOUR, 60_000);

    assertThat(rhythm.usualMillis()).isEqualTo(60_000);
    assertThat(rhythm.dueMillis()).isEqualTo(before - HOUR + 120_000);
    assertThat(rhythm.isLate(now + 90_000)).isTrue();
  }

  @Test
  void startsAtTheSameInstantAreNoRhythm() {
    after(0, 0, 0, 0, 0);
    assertThat(rhythm.usualMillis()).isZero();
    assertThat(rhythm.dueMillis()).isZero();
    assertThat(rhythm.isStopped(Long.MAX_VALUE)).isFalse();
  }
}
