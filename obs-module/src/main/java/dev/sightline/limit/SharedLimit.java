package dev.sightline.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What several nodes share of a limit. While that cannot be had, each node counts for itself: a
 * database that is down neither locks everybody out nor opens the gates.
 */
public final class SharedLimit {
  private static final long PAUSE_NANOS = Duration.ofSeconds(10).toNanos();

  private final SharedBuckets buckets;
  private final Consumer<Throwable> failures;
  private final LongSupplier nanoTime;
  private volatile long pausedSince;
  private volatile boolean paused;

  /**
   * Shares through these.
   *
   * @param failures told when the buckets cannot be had, at most once in ten seconds
   */
  public SharedLimit(SharedBuckets buckets, Consumer<Throwable> failures) {
    this(buckets, failures, System::nanoTime);
  }

  SharedLimit(SharedBuckets buckets, Consumer<Throwable> failures, LongSupplier nanoTime) {
    this.buckets = buckets;
    this.failures = failures;
    this.nanoTime = nanoTime;
  }

  /** What is asked of a bucket. */
  interface Question<T> {
    T ask(Bucket bucket);
  }

  /** The answer of the shared bucket, or null while there is none. */
  <T> @Nullable T ask(
      String limit, String key, BucketConfiguration configuration, Question<T> question) {
    if (paused && nanoTime.getAsLong() - pausedSince < PAUSE_NANOS) {
      return null;
    }
    try {
      T answer = question.ask(buckets.bucket(limit, key, configuration));
      paused = false;
      return answer;
    } catch (SQLException | RuntimeException e) {
      pause(e);
      return null;
    }
  }

  private synchronized void pause(Exception reason) {
    boolean first = !paused || nanoTime.getAsLong() - pausedSince >= PAUSE_NANOS;
    pausedSince = nanoTime.getAsLong();
    paused = true;
    if (first) {
      failures.accept(reason);
    }
  }
}
