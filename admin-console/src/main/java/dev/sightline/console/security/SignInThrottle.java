package dev.sightline.console.security;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Slows guessing down, per user name and per address: three failures are free, each further one
 * doubles the wait from one second. Attempts during the wait are not looked at and do not extend
 * it. A user who once signed in from an address is slowed only by failures on that name from that
 * address, so that nobody can lock an operator out, not even from behind the same proxy with
 * guesses at other names. Remembers a bounded number of names and addresses.
 */
final class SignInThrottle {
  private static final int FREE_FAILURES = 3;
  private static final Duration LONGEST_FOR_USER = Duration.ofSeconds(30);
  private static final Duration LONGEST_FOR_ADDRESS = Duration.ofMinutes(5);
  private static final Duration FORGET_AFTER = Duration.ofMinutes(15);
  private static final int CAPACITY = 5_000;

  private final InstantSource clock;
  private final Map<String, Failures> byKey = bounded();
  private final Map<String, Boolean> known = bounded();

  SignInThrottle(InstantSource clock) {
    this.clock = clock;
  }

  /** How long this user at this address has to wait before the next attempt; zero for not. */
  synchronized Duration wait(String user, String address) {
    long now = clock.millis();
    long millis =
        known.containsKey(pair(user, address))
            ? waitMillis(pair(user, address), now)
            : Math.max(waitMillis(addressKey(address), now), waitMillis(userKey(user), now));
    return Duration.ofMillis(millis);
  }

  synchronized void failed(String user, String address) {
    fail(pair(user, address), LONGEST_FOR_USER);
    fail(userKey(user), LONGEST_FOR_USER);
    fail(addressKey(address), LONGEST_FOR_ADDRESS);
  }

  synchronized void succeeded(String user, String address) {
    byKey.remove(userKey(user));
    byKey.remove(addressKey(address));
    byKey.remove(pair(user, address));
    known.put(pair(user, address), true);
  }

  private void fail(String key, Duration longest) {
    long now = clock.millis();
    @Nullable Failures before = byKey.get(key);
    boolean forgotten = before == null || now - before.untilMillis() > FORGET_AFTER.toMillis();
    int count = forgotten || before == null ? 1 : before.count() + 1;
    long wait = count <= FREE_FAILURES ? 0 : 1000L << Math.min(count - FREE_FAILURES - 1, 20);
    byKey.put(key, new Failures(count, now + Math.min(wait, longest.toMillis())));
  }

  private long waitMillis(String key, long now) {
    @Nullable Failures failures = byKey.get(key);
    return failures == null ? 0 : Math.max(0, failures.untilMillis() - now);
  }

  private static String userKey(String user) {
    return "user " + cut(user).toLowerCase(Locale.ROOT);
  }

  private static String addressKey(String address) {
    return "address " + cut(address);
  }

  private static String pair(String user, String address) {
    return "pair " + userKey(user) + " " + addressKey(address);
  }

  private static String cut(String text) {
    return text.length() > 100 ? text.substring(0, 100) : text;
  }

  private static <V> Map<String, V> bounded() {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > CAPACITY;
      }
    };
  }

  private record Failures(int count, long untilMillis) {}
}
