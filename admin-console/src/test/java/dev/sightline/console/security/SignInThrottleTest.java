package dev.sightline.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
  private Instant now = Instant.parse("2026-11-20T12:00:00Z");
  private final InstantSource clock = () -> now;
  private final SignInThrottle throttle = new SignInThrottle(clock);

  @Test
  void doublesTheWaitFromTheFourthFailure() {
    for (int i = 0; i < 3; i++) {
      throttle.failed("maria", "192.0.2.1");
      assertThat(throttle.wait("maria", "192.0.2.1")).isZero();
    }
    throttle.failed("maria", "192.0.2.1");
    assertThat(throttle.wait("maria", "192.0.2.1")).isEqualTo(Duration.ofSeconds(1));
    throttle.failed("maria", "192.0.2.1");
    assertThat(throttle.wait("maria", "192.0.2.1")).isEqualTo(Duration.ofSeconds(2));
    now = now.plusSeconds(2);
    assertThat(throttle.wait("maria", "192.0.2.1")).isZero();
  }

  @Test
  void slowsAnAddressThatTriesManyNames() {
    for (int i = 0; i < 8; i++) {
      throttle.failed("user" + i, "192.0.2.1");
    }
    assertThat(throttle.wait("fresh", "192.0.2.1")).isGreaterThan(Duration.ofSeconds(10));
    assertThat(throttle.wait("fresh", "192.0.2.2")).isZero();
  }

  @Test
  void slowsANameThatIsTriedFromManyAddressesWhateverItsCase() {
    for (int i = 0; i < 20; i++) {
      throttle.failed(i % 2 == 0 ? "maria" : "MARIA", "192.0.2." + i);
    }
    assertThat(throttle.wait("Maria", "198.51.100.1")).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void doesNotLockOutSomeoneWhoSignedInFromTheirAddressBefore() {
    throttle.succeeded("maria", "198.51.100.9");
    for (int i = 0; i < 20; i++) {
      throttle.failed("maria", "192.0.2." + i);
    }
    assertThat(throttle.wait("maria", "198.51.100.9")).isZero();
  }

  @Test
  void doesNotLockOutWhoSharesAnAddressWithSomeoneWhoGuesses() {
    throttle.succeeded("maria", "198.51.100.9");
    for (int i = 0; i < 20; i++) {
      throttle.failed("guess" + i, "198.51.100.9");
    }
    assertThat(throttle.wait("maria", "198.51.100.9")).isZero();
    assertThat(throttle.wait("other", "198.51.100.9")).isGreaterThan(Duration.ofMinutes(1));
  }

  @Test
  void slowsGuessesAtANameFromItsOwnAddressToo() {
    throttle.succeeded("maria", "198.51.100.9");
    for (int i = 0; i < 20; i++) {
      throttle.failed("maria", "198.51.100.9");
    }
    assertThat(throttle.wait("maria", "198.51.100.9")).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void neverWaitsLongerThanFiveMinutesAndForgets() {
    for (int i = 0; i < 60; i++) {
      throttle.failed("maria", "192.0.2.1");
    }
    assertThat(throttle.wait("x", "192.0.2.1")).isEqualTo(Duration.ofMinutes(5));
    now = now.plus(Duration.ofMinutes(25));
    throttle.failed("x", "192.0.2.1");
    assertThat(throttle.wait("x", "192.0.2.1")).isZero();
  }

  @Test
  void staysBoundedUnderManyNames() {
    for (int i = 0; i < 50_000; i++) {
      throttle.failed("user" + i, "192.0.2.1");
    }
    assertThat(throttle.wait("x", "192.0.2.1")).isPositive();
  }
}
