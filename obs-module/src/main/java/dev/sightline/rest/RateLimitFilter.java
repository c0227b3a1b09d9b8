package dev.sightline.rest;

import dev.sightline.RateLimited;
import dev.sightline.StructuredLogger;
import dev.sightline.limit.RateLimit;
import dev.sightline.limit.RateLimits;
import dev.sightline.limit.Verdict;
import dev.sightline.spi.ActiveOperation;
import dev.sightline.web.RequestLimits;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Refuses what is over the limit that {@link RateLimited} names. */
@ConstrainedTo(RuntimeType.SERVER)
@Priority(Priorities.AUTHENTICATION + 1)
public class RateLimitFilter implements ContainerRequestFilter {
  /** Request property: the annotation of what was matched. */
  static final String LIMITED = "dev.sightline.rate-limited";

  private final StructuredLogger log = StructuredLogger.of(RateLimitFilter.class);
  private final Set<String> missing = ConcurrentHashMap.newKeySet();

  @Context private @Nullable HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext context) {
    if (!(context.getProperty(LIMITED) instanceof RateLimited annotation) || request == null) {
      return;
    }
    RateLimits limits = RequestLimits.of(request);
    if (limits == null) {
      return;
    }
    RateLimit limit = limits.named(annotation.value()).orElse(null);
    if (limit == null) {
      tellMissing(annotation.value());
      return;
    }
    Verdict verdict = RequestLimits.take(limit, request);
    if (!verdict.allowed()) {
      context.abortWith(refusal(verdict, ServletRequests.operation(request)));
    }
  }

  private static Response refusal(Verdict verdict, @Nullable ActiveOperation operation) {
    if (operation != null) {
      operation.field(RequestLimits.FIELD, verdict.by().name());
    }
    Response.ResponseBuilder answer = Response.status(Verdict.TOO_MANY_REQUESTS);
    verdict.headers().forEach(answer::header);
    return Problem.of(Verdict.TOO_MANY_REQUESTS, operation).addTo(answer, null).build();
  }

  private void tellMissing(String name) {
    if (missing.add(name)) {
      log.warn("rate_limit_missing", "limit", name, "key", "sightline.rate-limit." + name);
    }
  }
}
