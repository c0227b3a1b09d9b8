package dev.sightline.console.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parameters of a request, bounded and never null. */
final class Parameters {
  private static final int MAX_LENGTH = 500;
  private static final int MAX_TYPED = 100_000;

  private final HttpServletRequest request;

  Parameters(HttpServletRequest request) {
    this.request = request;
  }

  /** The first value, cut and stripped; empty when there is none. */
  String text(String name) {
    @Nullable String value = request.getParameter(name);
    if (value == null) {
      return "";
    }
    return (value.length() > MAX_LENGTH ? value.substring(0, MAX_LENGTH) : value).strip();
  }

  /** The first value as it was sent, cut a little beyond what is ever taken; never null. */
  String typed(String name) {
    @Nullable String value = request.getParameter(name);
    return value == null ? "" : value.substring(0, Math.min(value.length(), MAX_TYPED));
  }

  /** All values, each as it was sent. */
  List<String> all(String name) {
    String @Nullable [] values = request.getParameterValues(name);
    return values == null ? List.of() : List.of(values);
  }

  /** The value if it is one of these, else {@code fallback}. */
  String oneOf(String name, Set<String> known, String fallback) {
    String value = text(name);
    return known.contains(value) ? value : fallback;
  }

  /** A number of 1 or more; 1 for anything else. */
  int page(String name) {
    try {
      return Math.max(1, Math.min(10_000, Integer.parseInt(text(name))));
    } catch (NumberFormatException e) {
      return 1;
    }
  }
}
