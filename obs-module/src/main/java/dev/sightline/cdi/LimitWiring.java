package dev.sightline.cdi;

import dev.sightline.config.SightlineSettings.RateLimitSettings;
import dev.sightline.limit.LimitKey;
import dev.sightline.limit.RateLimit;
import dev.sightline.limit.RateLimits;
import java.util.List;
import java.util.Map;

/** From the keys of {@code sightline.rate-limit} to the limits. */
final class LimitWiring {
  private LimitWiring() {}

  static RateLimits limits(Map<String, RateLimitSettings> settings, Integrations integrations) {
    List<RateLimit> limits =
        settings.entrySet().stream().map(each -> limit(each.getKey(), each.getValue())).toList();
    if (!limits.isEmpty()) {
      integrations.active("rate limits", "on this node, " + limits);
    }
    return new RateLimits(limits);
  }

  private static RateLimit limit(String name, RateLimitSettings settings) {
    return new RateLimit(
        name,
        settings.routes(),
        LimitKey.parse(settings.key()),
        settings.limit(),
        settings.window());
  }
}
