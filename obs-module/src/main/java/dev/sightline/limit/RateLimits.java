package dev.sightline.limit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All limits of one application. */
public final class RateLimits {
  /** Attribute of the servlet context under which the adapters find them. */
  public static final String ATTRIBUTE = "dev.sightline.rate-limits";

  private final List<RateLimit> limits;

  public RateLimits(List<RateLimit> limits) {
    this.limits = List.copyOf(limits);
  }

  /** The limit with this name. */
  public Optional<RateLimit> named(String name) {
    return limits.stream().filter(limit -> limit.name().equals(name)).findFirst();
  }

  /**
   * Asks every limit that holds for this request.
   *
   * @param path decoded, context path included
   * @param keys the value of a key for this request
   * @return the strictest answer; empty where no limit holds; the first refusal ends the asking
   */
  public Optional<Verdict> take(String method, String path, Function<LimitKey, String> keys) {
    Verdict strictest = null;
    for (RateLimit limit : limits) {
      if (limit.matches(method, path)) {
        Verdict verdict = limit.take(keys.apply(limit.key()));
        strictest = strictest == null ? verdict : Verdict.stricter(strictest, verdict);
        if (!verdict.allowed()) {
          return Optional.of(verdict);
        }
      }
    }
    return Optional.ofNullable(strictest);
  }
}
