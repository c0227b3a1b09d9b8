package dev.sightline.console.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after the login: only to a page of this console, never anywhere else. */
public final class Targets {
  private static final Set<String> PAGES =
      Set.of(
          "/overview",
          "/errors",
          "/error",
          "/requests",
          "/work",
          "/logs",
          "/correlation",
          "/health",
          "/configuration",
          "/refused",
          "/pipeline",
          "/checklist",
          "/about");
  private static final String HOME = "/overview";
  private static final int MAX_LENGTH = 2_000;
  // what a query of ours is made of; no slash after a scheme, no backslash, no control character
  private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9._~%+=&,:@!*()'-]*");

  private Targets() {}

  /** Path of the request inside the application, such as {@code /errors}. */
  static String path(HttpServletRequest request) {
    @Nullable String info = request.getPathInfo();
    return info == null ? request.getServletPath() : request.getServletPath() + info;
  }

  /** Whether tools ask here, not people: they get a status, never the login page. */
  static boolean isForTools(String path) {
    return path.startsWith("/api/") || path.equals("/metrics");
  }

  /** The login page, remembering the page asked for. */
  static String loginFor(HttpServletRequest request) {
    String path = path(request);
    if (!PAGES.contains(path)) {
      return "/login";
    }
    @Nullable String query = request.getQueryString();
    String target = safe(query == null ? path : path + "?" + query);
    return target.equals(HOME)
        ? "/login"
        : "/login?target=" + URLEncoder.encode(target, StandardCharsets.UTF_8);
  }

  /** The target if it is a page of ours with a plain query, else the overview. */
  public static String safe(@Nullable String target) {
    if (target == null || target.length() > MAX_LENGTH) {
      return HOME;
    }
    int question = target.indexOf('?');
    String page = question < 0 ? target : target.substring(0, question);
    String query = question < 0 ? "" : target.substring(question + 1);
    if (!PAGES.contains(page)) {
      return HOME;
    }
    return QUERY.matcher(query).matches() ? target : page;
  }
}
