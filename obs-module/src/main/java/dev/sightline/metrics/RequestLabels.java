package dev.sightline.metrics;

import dev.sightline.event.CompletedOperation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Label values of a request: few, whatever clients send. */
final class RequestLabels {
  static final String OTHER = "_OTHER";
  static final String UNMATCHED = "unmatched";

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT");
  private static final String[] STATUS = new String[600];

  static {
    for (int i = 100; i < STATUS.length; i++) {
      STATUS[i] = Integer.toString(i);
    }
  }

  private RequestLabels() {}

  /** A method of HTTP, or {@code _OTHER}. */
  static String method(CompletedOperation request) {
    String method = request.context().method();
    if (method == null) {
      method = request.start().context().method();
    }
    return method != null && METHODS.contains(method) ? method : OTHER;
  }

  /** The path template, or {@code unmatched}. */
  static String route(CompletedOperation request) {
    return route(request.route());
  }

  private static String route(@Nullable String route) {
    return route == null || route.isBlank() ? UNMATCHED : route;
  }

  /** A status of HTTP; {@code none} where none was sent; else {@code _OTHER}. */
  static String status(int status) {
    if (status <= 0) {
      return "none";
    }
    return status >= 100 && status < STATUS.length ? STATUS[status] : OTHER;
  }
}
