package dev.sightline.web;

import dev.sightline.event.EventContext;
import dev.sightline.spi.ActiveOperation;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.UnavailableException;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.System.Logger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Ends the operation of a request: when the filter chain returns, or, for an asynchronous request,
 * when the container says it is complete.
 */
final class RequestEnd implements AsyncListener {
  private static final Logger LOGGER = System.getLogger("dev.sightline");
  private static final int SERVER_ERROR = 500;

  private final ActiveOperation operation;
  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private @Nullable Throwable thrown;

  /** The route as its servlet is mapped, where nobody knew more when the chain was left. */
  private @Nullable String mapped;

  RequestEnd(ActiveOperation operation, HttpServletRequest request, HttpServletResponse response) {
    this.operation = operation;
    this.request = request;
    this.response = response;
  }

  /** The filter chain threw; the container will answer with an error. */
  void failed(Throwable failure) {
    thrown = failure;
    operation.failure(failure);
  }

  /**
   * Open Liberty's file servlet throws where others answer 404, and its error page then shows class
   * names. The answer is the same on all servers.
   */
  boolean answeredAsNotFound(Throwable failure) throws IOException {
    boolean missingFile =
        failure instanceof ServletException && failure.getCause() instanceof FileNotFoundException;
    HttpServletMapping mapping = request.getHttpServletMapping();
    boolean fileServlet = mapping == null || mapping.getMappingMatch() == MappingMatch.DEFAULT;
    if (!missingFile || !fileServlet || response.isCommitted()) {
      return false;
    }
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
    return true;
  }

  /** The filter chain is left; an asynchronous request ends later. */
  void leave() {
    learnRequest();
    if (thrown != null || !request.isAsyncStarted()) {
      stop();
      return;
    }
    try {
      request.getAsyncContext().addListener(this);
    } catch (IllegalStateException completedMeanwhile) {
      stop();
    }
  }

  /** While the request is still at hand: asynchronous ends may come after it was recycled. */
  private void learnRequest() {
    EventContext context = operation.context();
    if (context.route() == null) {
      mapped = ServletRoutes.template(request);
      context = context.withRoute(mapped);
    }
    String user = context.userId() == null ? request.getRemoteUser() : context.userId();
    operation.context(context.withUser(user));
  }

  /** Ends it, whatever the server still tells of a request that it may have recycled. */
  private void stop() {
    int status = 0;
    try {
      status = status();
      learnEnd(status);
    } catch (RuntimeException recycled) {
      LOGGER.log(Logger.Level.DEBUG, "the end of a request could not be read", recycled);
    } finally {
      operation.stop(status);
    }
  }

  /** A route that a resource method gave itself stays, whatever the status it answered with. */
  private void learnEnd(int status) {
    String body = request instanceof BodyCapture capture ? capture.text() : null;
    if (body != null) {
      operation.field(BodyCapture.FIELD, body);
    }
    EventContext context = operation.context();
    if (ServletRoutes.isUnmatched(status) && Objects.equals(context.route(), mapped)) {
      operation.context(context.withRoute(null));
    }
  }

  private int status() {
    int status = response.getStatus();
    if (thrown == null || response.isCommitted() || status >= SERVER_ERROR) {
      return status;
    }
    return thrown instanceof UnavailableException ? 503 : SERVER_ERROR;
  }

  @Override
  public void onComplete(AsyncEvent event) {
    stop();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    operation.field("timed_out", true);
  }

  @Override
  public void onError(AsyncEvent event) {
    if (event.getThrowable() != null) {
      operation.failure(event.getThrowable());
    }
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    event.getAsyncContext().addListener(this);
  }
}
