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
  private final Map<Matched, String> paths = new ConcurrentHashMap<>();

  private record Matched(Class<?> resource, Method method) {}

  /**
   * The template under which a request was served. What lies before the application's own paths is
   * taken from the URI itself, the rest from {@code @Path} annotations.
   *
   * @return with a leading slash, without a trailing one; parameters without their regular
   *     expressions
   */
  String of(String requestUri, UriInfo uriInfo, Class<?> resource, Method method) {
    List<Object> matched = uriInfo.getMatchedResources();
    String own =
        matched != null && matched.size() > 1
            ? PathTemplates.join(
                LocatorPaths.to(matched, uriInfo.getPath(false)),
                PathTemplates.of(resource, method))
            : paths.computeIfAbsent(new Matched(resource, method), RouteTemplates::direct);
    return PathTemplates.join(base(requestUri, uriInfo), own);
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
