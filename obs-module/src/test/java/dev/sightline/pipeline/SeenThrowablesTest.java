package dev.sightline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SeenThrowablesTest {
  private final AtomicLong nanos = new AtomicLong();
  private final SeenThrowables seen = new SeenThrowables(nanos::get);

  @Test
  void theSameThrowableIsSeenOnce() {
    Exception thrown = new Exception();

    assertThat(seen.firstSight(thrown, "a")).isTrue();
    assertThat(seen.firstSight(thrown, "a")).isFalse();
    assertThat(seen.firstSight(new Exception(), "a")).isTrue();
  }

  @Test
  void wrappingAndUnwrappingIsTheSameThrowable() {
    Exception cause = new Exception();
    assertThat(seen.firstSight(cause, "a")).isTrue();
    assertThat(seen.firstSight(new ExecutionException(new RuntimeException(cause)), "a")).isFalse();

    Exception other = new Exception();
    assertThat(seen.firstSight(new RuntimeException(other), "a")).isTrue();
    assertThat(seen.firstSight(other, "a")).isFalse();
    assertThat(seen.firstSight(new ExecutionException(other), "a")).isFalse();
  }

  @Test
  void aSharedThrowableIsAnotherEventInAnotherRequest() {
    Exception shared = new Exception();

    assertThat(seen.firstSight(shared, "a")).isTrue();
    assertThat(seen.firstSight(shared, "b")).isTrue();
    assertThat(seen.firstSight(shared, "b")).isFalse();
  }

  @Test
  void withoutScopeItIsTheSameForTenSeconds() {
    Exception shared = new Exception();

    assertThat(seen.firstSight(shared, null)).isTrue();
    assertThat(seen.firstSight(shared, "a")).isFalse();
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(11));
    assertThat(seen.firstSight(shared, null)).isTrue();
    assertThat(seen.firstSight(shared, null)).isFalse();
  }

  @Test
  void circularChainsEnd() {
    Exception first = new Exception("first");
    first.initCause(new Exception("second", first));

    assertThat(seen.firstSight(first, "a")).isTrue();
    assertThat(seen.firstSight(first, "a")).isFalse();
  }

  @Test
  void aMillionThrowablesAreHeldByNobody() {
    int again = 0;
    for (int i = 0; i < 1_000_000; i++) {
      Exception thrown = new Stackless();
      again += seen.firstSight(thrown, "a") ? 0 : 1;
      again += seen.firstSight(thrown, "a") ? 1 : 0;
    }

    assertThat(again).isZero();
  }

  @Test
  void oneOfManyThreadsSeesItFirst() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    AtomicInteger first = new AtomicInteger();
    for (int i = 0; i < 1_000; i++) {
      Exception thrown = new Stackless();
      for (int j = 0; j < 8; j++) {
        threads.execute(() -> first.addAndGet(seen.firstSight(thrown, "a") ? 1 : 0));
      }
    }
    threads.shutdown();

    assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    assertThat(first).hasValue(1_000);
  }

  private static final class Stackless extends Exception {
    private static final long serialVersionUID = 1;

    Stackless() {
      super(null, null, false, false);
    }
  }
}
