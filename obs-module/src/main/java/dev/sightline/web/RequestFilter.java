package dev.sightline.web;

import dev.sightline.context.Correlation;
import dev.sightline.context.CurrentContext;
import dev.sightline.context.Scope;
import dev.sightline.context.Snapshot;
import dev.sightline.context.TraceParent;
import dev.sightline.event.EventContext;
import dev.sightline.event.Fields;
import dev.sightline.event.Operation;
import dev.sightline.event.OperationKind;
import dev.sightline.spi.ActiveOperation;
import dev.sightline.spi.Recorders;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outermost layer: starts one operation per request, echoes its identities, and sees to it that
 * the operation ends exactly once, on whichever path and thread the request ends.
 */
public final class RequestFilter implements Filter {
  private final boolean accept;
  private final boolean respond;
  private final RejectedIds rejectedIds = new RejectedIds();
  private ErrorAnswers errors = ErrorAnswers.none();

  /**
   * Builds the filter.
   *
   * @param accept whether identities sent by the caller are adopted
   * @param respond whether they are echoed in the response
   */
  public RequestFilter(boolean accept, boolean respond) {
    this.accept = accept;
    this.respond = respond;
  }

  @Override
  public void init(FilterConfig config) {
    errors = ErrorAnswers.of(config.getServletContext());
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!(request instanceof HttpServletRequest http)
        || !(response instanceof HttpServletResponse answer)) {
      chain.doFilter(request, response);
      return;
    }
    ActiveOperation known = RequestOperation.of(http);
    if (known != null) {
      proceed(http, answer, chain, known);
    } else if (http.getDispatcherType() == DispatcherType.REQUEST) {
      observe(http, answer, chain);
    } else {
      chain.doFilter(http, answer);
    }
  }

  /**
   * A further dispatch of a request that is observed already: asynchronous, or to an error page.
   */
  private void proceed(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      ActiveOperation operation)
      throws IOException, ServletException {
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      echo(response, operation.context());
    }
    Runnable restore = Snapshot.remember();
    try (Scope scope = CurrentContext.attach(operation.context())) {
      chain.doFilter(request, response);
    } finally {
      restore.run();
    }
  }

  private void observe(HttpServletRequest plain, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = BodyCapture.of(plain);
    EventContext context = contextOf(request);
    echo(response, context);
    Runnable restore = Snapshot.remember();
    try (Scope scope = CurrentContext.attach(context)) {
      ActiveOperation operation =
          Recorders.current()
              .start(
                  new Operation(
                      OperationKind.REQUEST,
                      request.getMethod(),
                      ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()),
                      context,
                      Fields.empty()));
      request.setAttribute(RequestOperation.ATTRIBUTE, operation);
      RequestEnd end = new RequestEnd(operation, request, response);
      try {
        if (RequestLimits.admits(request, response, operation)) {
          chain.doFilter(request, response);
        }
      } catch (Throwable thrown) {
        if (!end.answeredAsNotFound(thrown)) {
          end.failed(thrown);
          if (!errors.answered(thrown, response)) {
            throw thrown;
          }
        }
      } finally {
        end.leave();
      }
    } finally {
      restore.run();
    }
  }

  private EventContext contextOf(HttpServletRequest request) {
    TraceParent traceParent = TraceParent.parse(request.getHeader("traceparent"));
    Correlation correlation =
        accept
            ? Correlation.accept(
                headers(request, Correlation.CORRELATION_HEADER),
                headers(request, Correlation.REQUEST_HEADER),
                traceParent)
            : Correlation.create();
    EventContext context =
        EventContext.empty()
            .withIds(correlation.correlationId(), correlation.requestId())
            .withRequest(request.getMethod(), request.getRequestURI(), request.getRemoteAddr())
            .withTrace(traceParent == null ? null : traceParent.traceId(), null)
            .withFlow(
                accept ? Correlation.firstValid(headers(request, Correlation.FLOW_HEADER)) : null);
    rejectedIds.add(correlation.rejected());
    return context;
  }

  private void echo(HttpServletResponse response, EventContext context) {
    if (respond && !response.isCommitted()) {
      setIfPresent(response, Correlation.CORRELATION_HEADER, context.correlationId());
      setIfPresent(response, Correlation.REQUEST_HEADER, context.requestId());
    }
  }

  private static void setIfPresent(
      HttpServletResponse response, String header, @Nullable String value) {
    if (value != null) {
      response.setHeader(header, value);
    }
  }

  private static List<String> headers(HttpServletRequest request, String name) {
    Enumeration<String> values = request.getHeaders(name);
    return values == null || !values.hasMoreElements() ? List.of() : Collections.list(values);
  }
}
