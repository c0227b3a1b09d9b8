package dev.sightline.web;

import dev.sightline.context.CurrentContext;
import dev.sightline.event.EventContext;
import dev.sightline.spi.ActiveOperation;
import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

/** The operation of a servlet request: kept in an attribute, so that all adapters share one. */
public final class RequestOperation {
  /** Name of the request attribute; JAX-RS sees it as a request property of the same name. */
  public static final String ATTRIBUTE = "dev.sightline.operation";

  /**
   * Attribute of the servlet context: how many bytes of bodies to keep; without it nothing is
   * captured.
   */
  public static final String BODY_LIMIT = "dev.sightline.body-limit";

  private RequestOperation() {}

  /** The operation of this request, or null when it is not observed. */
  public static @Nullable ActiveOperation of(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof ActiveOperation operation ? operation : null;
  }

  /** Adds what became known, for the rest of the request and for its end. */
  public static void learn(ActiveOperation operation, EventContext context) {
    operation.context(context);
    CurrentContext.replace(operation.context());
  }
}
