package dev.sightline.rest;

import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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

  private record Route(String base, String whole) {}

  /**
   * The template under which a request was served. What lies before the application's own paths is
   * taken from the URI itself, the rest from {@code @Path} annotations.
   *
   * @return with a leading slash, without a trailing one; parameters without their regular
   *     expressions
   */
  String of(String requestUri, UriInfo uriInfo, Class<?> resource, Method method) {
    List<Object> matched = uriInfo.getMatchedResources();
    String base = base(requestUri, uriInfo);
    if (matched != null && matched.size() > 1) {
      String locator = LocatorPaths.to(matched, uriInfo.getPath(false));
      return PathTemplates.join(
          base, PathTemplates.join(locator, PathTemplates.of(resource, method)));
    }
    Matched key = new Matched(resource, method);
    Route known = routes.get(key);
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
  private static String base(String requestUri, UriInfo uriInfo) {
    String path = uriInfo.getBaseUri().getRawPath();
    String base = path == null ? "" : PathTemplates.trimEnd(path);
    return requestUri.startsWith(base) ? base : "";
  }
}
