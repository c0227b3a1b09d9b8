package dev.sightline.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One limit: for each key at most so many requests per window, refilled evenly. Remembers a bounded
 * number of keys; the one not seen for longest is forgotten first.
 */
public final class RateLimit {
  /** Keys remembered per limit. */
  static final int MAX_KEYS = 20_000;

  private static final int LONGEST_KEY = 128;

  private final String name;
  private final LimitKey key;
  private final List<RoutePattern> routes;
  private final int limit;
  private final Duration window;
  private final BucketConfiguration configuration;
  private final @Nullable SharedLimit shared;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MAX_KEYS;
        }
      };

  /**
   * Defines a limit.
   *
   * @param routes path templates it holds for, such as {@code POST /shop/api/orders} or {@code
   *     /shop/api/*}; empty: only where an annotation names it
   * @param key what is counted separately
   * @param limit requests per window, 1 or more
   * @param window more than zero
   */
  public RateLimit(String name, List<String> routes, LimitKey key, int limit, Duration window) {
    this(name, routes, key, limit, window, null);
  }

  /**
   * Defines one that nodes share.
   *
   * @param shared null where each node counts for itself
   */
  public RateLimit(
      String name,
      List<String> routes,
      LimitKey key,
      int limit,
      Duration window,
      @Nullable SharedLimit shared) {
    this.name = name;
    this.shared = shared;
    this.configuration =
        BucketConfiguration.builder()
            .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, window))
            .build();
    this.key = key;
    this.routes = routes.stream().map(RoutePattern::of).toList();
    this.limit = limit;
    this.window = window;
  }

  public String name() {
    return name;
  }

  /** What is counted separately. */
  public LimitKey key() {
    return key;
  }

  /** Whether it holds for requests with this method and decoded path, context path included. */
  public boolean matches(String method, String path) {
    for (RoutePattern route : routes) {
      if (route.matches(method, path)) {
        return true;
      }
    }
    return false;
  }

  /** Whether only annotations bring it to bear. */
  public boolean isForAnnotationsOnly() {
    return routes.isEmpty();
  }

  /** Takes one request off what this key has left. */
  public Verdict take(String keyValue) {
    String counted = cut(keyValue);
    ConsumptionProbe together =
        shared == null
            ? null
            : shared.ask(
                name, counted, configuration, bucket -> bucket.tryConsumeAndReturnRemaining(1));
    ConsumptionProbe probe =
        together == null ? bucket(counted).tryConsumeAndReturnRemaining(1) : together;
    return new Verdict(
        this,
        probe.isConsumed(),
        limit,
        probe.getRemainingTokens(),
        Duration.ofNanos(probe.getNanosToWaitForRefill()),
        Duration.ofNanos(probe.getNanosToWaitForReset()));
  }

  private Bucket bucket(String keyValue) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(keyValue, each -> newBucket());
    }
  }

  private Bucket newBucket() {
    return Bucket.builder()
        .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, window))
        .build();
  }

  private static String cut(String text) {
    return text.length() > LONGEST_KEY ? text.substring(0, LONGEST_KEY) : text;
  }

  @Override
  public String toString() {
    String where = routes.isEmpty() ? "where annotated" : "on " + routes;
    String nodes = shared == null ? "" : ", shared by nodes";
    return name + ": " + limit + " per " + window + " and " + key + " " + where + nodes;
  }
}
