package dev.sightline.limit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a limit says about one request.
 *
 * @param by the limit
 * @param allowed whether the request may go on
 * @param limit requests per window
 * @param remaining requests left now, 0 or more
 * @param retryAfter how long until the next one may go on; zero when this one may
 * @param reset how long until nothing is used up any more
 */
public record Verdict(
    RateLimit by,
    boolean allowed,
    long limit,
    long remaining,
    Duration retryAfter,
    Duration reset) {

  /** HTTP status of a refusal. */
  public static final int TOO_MANY_REQUESTS = 429;

  /** Names and values of what a client needs to behave; durations in whole seconds, rounded up. */
  public Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("RateLimit-Limit", Long.toString(limit));
    headers.put("RateLimit-Remaining", Long.toString(remaining));
    headers.put("RateLimit-Reset", Long.toString(seconds(reset)));
    if (!allowed) {
      headers.put("Retry-After", Long.toString(Math.max(1, seconds(retryAfter))));
    }
    return headers;
  }

  private static long seconds(Duration duration) {
    return duration.toSeconds() + (duration.toNanosPart() > 0 ? 1 : 0);
  }

  /** The stricter of two: a refusal before a permission, then the one with less left. */
  public static Verdict stricter(Verdict first, Verdict second) {
    if (first.allowed != second.allowed) {
      return first.allowed ? second : first;
    }
    return first.remaining <= second.remaining ? first : second;
  }
}
