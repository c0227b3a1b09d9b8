package dev.sightline.web;

import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Route templates of requests that no JAX-RS resource answers: the pattern the servlet is mapped
 * to.
 */
final class ServletRoutes {
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;

  private ServletRoutes() {}

  /**
   * The context path and the pattern, such as {@code /shop/*.xhtml}; null when nothing is mapped.
   */
  static @Nullable String template(HttpServletRequest request) {
    HttpServletMapping mapping = request.getHttpServletMapping();
    if (mapping == null || mapping.getMappingMatch() == null) {
      return null;
    }
    String context = request.getContextPath();
    return switch (mapping.getMappingMatch()) {
      case CONTEXT_ROOT -> context + "/";
      case DEFAULT -> context + "/*";
      case EXACT, PATH -> context + mapping.getPattern();
      case EXTENSION -> context + "/" + mapping.getPattern();
    };
  }

  /** Whether an answer with this status says that there is nothing under the path. */
  static boolean isUnmatched(int status) {
    return status == NOT_FOUND || status == METHOD_NOT_ALLOWED;
  }
}
