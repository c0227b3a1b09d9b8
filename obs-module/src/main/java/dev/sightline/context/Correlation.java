package dev.sightline.context;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two identities of a request.
 *
 * @param correlationId spans all hops; 1 to 128 of {@code [A-Za-z0-9._-]}
 * @param requestId this hop; same alphabet
 * @param rejected how many offered identifiers were not accepted
 */
public record Correlation(String correlationId, String requestId, int rejected) {
  public static final String CORRELATION_HEADER = "X-Correlation-ID";
  public static final String REQUEST_HEADER = "X-Request-ID";

  /** Carries a flow to the next server; not echoed. */
  public static final String FLOW_HEADER = "X-Flow-ID";

  private static final int MAX_LENGTH = 128;
  private static final int MAX_CANDIDATES = 8;

  /**
   * Adopts what the caller sent, as far as it is valid: the first valid correlation ID, else the
   * first valid request ID, else the trace ID, else a new UUID.
   *
   * @param correlationValues every value of {@code X-Correlation-ID}, in order
   * @param requestValues every value of {@code X-Request-ID}, in order
   * @param traceParent of the request, or null when absent or malformed
   */
  public static Correlation accept(
      List<String> correlationValues,
      List<String> requestValues,
      @Nullable TraceParent traceParent) {
    String correlation = firstValid(correlationValues);
    String request = firstValid(requestValues);
    int rejected = refused(correlationValues, correlation) + refused(requestValues, request);
    String requestId = request == null ? Ids.newUuid() : request;
    if (correlation == null) {
      correlation =
          request != null ? request : traceParent != null ? traceParent.traceId() : Ids.newUuid();
    }
    return new Correlation(correlation, requestId, rejected);
  }

  /** New identities, for work that nobody asked for from outside. */
  public static Correlation create() {
    return new Correlation(Ids.newUuid(), Ids.newUuid(), 0);
  }

  /** The first valid one of the values of a header, or null. */
  public static @Nullable String firstValid(List<String> values) {
    for (String candidate : candidates(values)) {
      if (isValid(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  /** Whether this may stand in headers and logs as it is. */
  public static boolean isValid(String id) {
    if (id.isEmpty() || id.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean letterOrDigit =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letterOrDigit && c != '.' && c != '_' && c != '-') {
        return false;
      }
    }
    return true;
  }

  private static int refused(List<String> values, @Nullable String accepted) {
    return values.isEmpty() || accepted != null ? 0 : 1;
  }

  /** Proxies may join several values of a header by commas: each part is a value of its own. */
  private static List<String> candidates(List<String> values) {
    List<String> parts = new ArrayList<>(1);
    for (String value : values) {
      int from = 0;
      while (parts.size() < MAX_CANDIDATES && from <= value.length()) {
        int comma = value.indexOf(',', from);
        int to = comma < 0 ? value.length() : comma;
        parts.add(value.substring(from, to).strip());
        from = to + 1;
      }
    }
    return parts;
  }
}
