package dev.sightline.web;

import dev.sightline.event.EventContext;
import dev.sightline.event.FieldNames;
import dev.sightline.limit.LimitKey;
import dev.sightline.limit.RateLimit;
import dev.sightline.limit.RateLimits;
import dev.sightline.limit.Verdict;
import dev.sightline.spi.ActiveOperation;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** Asks the limits of the application about servlet requests. */
public final class RequestLimits {
  /** Field of a refused request's end: the limit's name. */
  public static final String FIELD = FieldNames.RATE_LIMIT;

  private RequestLimits() {}

  /** The limits, or null where there are none. */
  public static @Nullable RateLimits of(HttpServletRequest request) {
    ServletContext context = request.getServletContext();
    return context != null && context.getAttribute(RateLimits.ATTRIBUTE) instanceof RateLimits found
        ? found
        : null;
  }

  /** Whether it may go on; else it is answered. */
  static boolean admits(
      HttpServletRequest request, HttpServletResponse response, ActiveOperation operation)
      throws IOException {
    RateLimits limits = of(request);
    Verdict verdict =
        limits == null
            ? null
            : limits
                .take(request.getMethod(), path(request), key -> value(key, request))
                .orElse(null);
    if (verdict == null) {
      return true;
    }
    verdict.headers().forEach(response::setHeader);
    if (!verdict.allowed()) {
      refuse(response, operation, verdict);
    }
    return verdict.allowed();
  }

  /** Takes one off a limit that an annotation names. */
  public static Verdict take(RateLimit limit, HttpServletRequest request) {
    return limit.take(value(limit.key(), request));
  }

  private static void refuse(
      HttpServletResponse response, ActiveOperation operation, Verdict verdict) throws IOException {
    operation.field(FIELD, verdict.by().name());
    response.setStatus(Verdict.TOO_MANY_REQUESTS);
    response.setContentType("application/problem+json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(problem(operation.context()));
  }

  /** Plain concatenation is safe: the ID's alphabet needs no escapes. */
  private static String problem(EventContext context) {
    String id = context.correlationId();
    return "{\"type\":\"about:blank\",\"title\":\"Too Many Requests\",\"status\":429"
        + (id == null ? "" : ",\"correlation_id\":\"" + id + "\"")
        + "}";
  }

  private static String path(HttpServletRequest request) {
    String info = request.getPathInfo();
    return request.getContextPath() + request.getServletPath() + (info == null ? "" : info);
  }

  private static String value(LimitKey key, HttpServletRequest request) {
    return switch (key.kind()) {
      case ROUTE -> "";
      case CLIENT -> client(request);
      case USER -> {
        Principal user = request.getUserPrincipal();
        yield user == null ? client(request) : "user " + user.getName();
      }
      case HEADER -> {
        String header = request.getHeader(key.header());
        yield header == null || header.isBlank() ? client(request) : "header " + header;
      }
    };
  }

  private static String client(HttpServletRequest request) {
    return "client " + request.getRemoteAddr();
  }
}
