package dev.sightline.rest;

import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Route templates, such as {@code /shop/api/orders/{id}}, from the annotations of what was matched.
 */
final class RouteTemplates {
  /** The same string for the same route, so that whoever compares it need not read it. */
  private final Map<Matched, Route> routes = new ConcurrentHashMap<>();

  private record Matched(Class<?> resource, Method method) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Matched that
          && resource == that.resource
          && method.equals(that.method);
    }

    @Override
    public int hashCode() {
      return resource.hashCode() * 31 + method.hashCode();
    }
  }

  private record Route(String base, String whole) {

    /** Whether a request is below the same base, told without making any text. */
    boolean isFor(String requestPath, String below) {
      int slash = below.startsWith("/") ? 0 : 1;
      return requestPath.length() == base.length() + slash + below.length()
          && requestPath.startsWith(base)
          && requestPath.endsWith(below);
    }
  }

  /**
   * The template under which a request was served. What lies before the application's own paths is
   * taken from the URI itself, the rest from {@code @Path} annotations.
   *
   * @param requestPath raw path as the request came in
   * @return with a leading slash, without a trailing one; parameters without their regular
   *     expressions
   */
  String of(@Nullable String requestPath, UriInfo uriInfo, Class<?> resource, Method method) {
    List<Object> matched = uriInfo.getMatchedResources();
    if (matched != null && matched.size() > 1) {
      String locator = LocatorPaths.to(matched, uriInfo.getPath(false));
      return PathTemplates.join(
          base(uriInfo), PathTemplates.join(locator, PathTemplates.of(resource, method)));
    }
    Matched key = new Matched(resource, method);
    Route known = routes.get(key);
    if (known != null && requestPath != null && known.isFor(requestPath, uriInfo.getPath(false))) {
      return known.whole();
    }
    String base = base(uriInfo);
    if (known == null || !known.base().equals(base)) {
      known = new Route(base, PathTemplates.join(base, direct(key)));
      routes.put(key, known);
    }
    return known.whole();
  }

  private static String direct(Matched matched) {
    return PathTemplates.join(
        PathTemplates.of(matched.resource()),
        PathTemplates.of(matched.resource(), matched.method()));
  }

  /** Context path and application path. */
  private static String base(UriInfo uriInfo) {
    String path = uriInfo.getBaseUri().getRawPath();
    String base = path == null ? "" : PathTemplates.trimEnd(path);
    String whole = uriInfo.getRequestUri().getRawPath();
    return whole != null && whole.startsWith(base) ? base : "";
  }
}
