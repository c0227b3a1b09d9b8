package dev.sightline.rest;

import dev.sightline.RateLimited;
import dev.sightline.event.EventContext;
import dev.sightline.spi.ActiveOperation;
import dev.sightline.web.RequestOperation;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Learns the route, the user and the limit that is named once a resource method is matched. */
@ConstrainedTo(RuntimeType.SERVER)
@Priority(0)
public class ResourceFilter implements ContainerRequestFilter {
  private final RouteTemplates routes = new RouteTemplates();

  /** A proxy: every call of it costs, so each question is asked once. */
  @Context private @Nullable ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext context) {
    if (!(context.getProperty(RequestOperation.ATTRIBUTE) instanceof ActiveOperation operation)
        || resource == null) {
      return;
    }
    Class<?> type = resource.getResourceClass();
    Method method = type == null ? null : resource.getResourceMethod();
    if (type != null && method != null) {
      EventContext known = operation.context();
      String route = routes.of(known.path(), context.getUriInfo(), type, method);
      RequestOperation.learn(operation, known.withRoute(route).withUser(user(context, known)));
      RateLimited limited = limited(type, method);
      if (limited != null) {
        context.setProperty(RateLimitFilter.LIMITED, limited);
      }
    }
  }

  private static @Nullable RateLimited limited(Class<?> type, Method method) {
    RateLimited onMethod = method.getAnnotation(RateLimited.class);
    return onMethod == null ? type.getAnnotation(RateLimited.class) : onMethod;
  }

  private static @Nullable String user(ContainerRequestContext context, EventContext known) {
    var security = context.getSecurityContext();
    var principal = security == null ? null : security.getUserPrincipal();
    return principal == null || "anonymous".equals(principal.getName())
        ? known.userId()
        : principal.getName();
  }
}
