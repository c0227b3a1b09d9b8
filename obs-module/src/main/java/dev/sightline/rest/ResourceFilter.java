package dev.sightline.rest;

import dev.sightline.event.EventContext;
import dev.sightline.spi.ActiveOperation;
import dev.sightline.web.RequestOperation;
import dev.sightline.web.ServletRoutes;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Learns the route and the user once a resource method is matched. */
@ConstrainedTo(RuntimeType.SERVER)
@Priority(0)
public class ResourceFilter implements ContainerRequestFilter {
  private final RouteTemplates routes = new RouteTemplates();

  @Context private @Nullable ResourceInfo resource;
  @Context private @Nullable HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext context) {
    ActiveOperation operation = ServletRequests.operation(request);
    if (operation == null || request == null || resource == null) {
      return;
    }
    EventContext known = operation.context();
    String route = route(resource, request, context.getUriInfo());
    if (route != null) {
      request.setAttribute(ServletRoutes.RESOURCE_MATCHED, true);
      RequestOperation.learn(operation, known.withRoute(route).withUser(user(context, known)));
    }
  }

  private @Nullable String route(
      ResourceInfo resource, HttpServletRequest request, UriInfo uriInfo) {
    if (resource.getResourceClass() == null || resource.getResourceMethod() == null) {
      return null;
    }
    return routes.of(
        request.getRequestURI(),
        uriInfo,
        resource.getResourceClass(),
        resource.getResourceMethod());
  }

  private static @Nullable String user(ContainerRequestContext context, EventContext known) {
    var security = context.getSecurityContext();
    var principal = security == null ? null : security.getUserPrincipal();
    return principal == null || "anonymous".equals(principal.getName())
        ? known.userId()
        : principal.getName();
  }
}
