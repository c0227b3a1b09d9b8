package dev.sightline.cdi;

import dev.sightline.StructuredLogger;
import dev.sightline.config.SightlineSettings.RateLimitSettings;
import dev.sightline.limit.LimitKey;
import dev.sightline.limit.RateLimit;
import dev.sightline.limit.RateLimits;
import dev.sightline.limit.SharedBuckets;
import dev.sightline.limit.SharedLimit;
import java.util.List;
import java.util.Map;

/** From the keys of {@code sightline.rate-limit} to the limits. */
final class LimitWiring {
  private LimitWiring() {}

  static RateLimits limits(Map<String, RateLimitSettings> settings, Integrations integrations) {
    List<RateLimit> limits =
        settings.entrySet().stream().map(each -> limit(each.getKey(), each.getValue())).toList();
    if (!limits.isEmpty()) {
      integrations.active("rate limits", limits.toString());
    }
    return new RateLimits(limits);
  }

  private static RateLimit limit(String name, RateLimitSettings settings) {
    return new RateLimit(
        name,
        settings.routes(),
        LimitKey.parse(settings.key()),
        settings.limit(),
        settings.window(),
        settings.dataSource().map(source -> shared(name, source)).orElse(null));
  }

  private static SharedLimit shared(String name, String dataSource) {
    StructuredLogger log = StructuredLogger.of("dev.sightline.limit");
    return new SharedLimit(
        new SharedBuckets(new ServerDataSource(dataSource)::get),
        thrown ->
            log.warn(
                "rate_limit_not_shared",
                "limit",
                name,
                "error_type",
                thrown.getClass().getName(),
                "consequence",
                "this node counts for itself and asks again in 10 s"));
  }
}
