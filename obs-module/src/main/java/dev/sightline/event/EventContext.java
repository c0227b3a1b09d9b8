package dev.sightline.event;

import org.jspecify.annotations.Nullable;

/**
 * Who and what an event belongs to; stands on every line written while it is bound. Every part is
 * null when unknown.
 *
 * @param correlationId spans all hops of a request
 * @param requestId this hop
 * @param flowId the business flow in progress
 * @param traceId 32 lower-case hex digits
 * @param spanId 16 lower-case hex digits
 * @param userId who the request acts for
 * @param method HTTP method as received
 * @param path raw path as received, without the query
 * @param route path template, such as {@code /orders/{id}}
 * @param clientAddress address of the immediate peer
 * @param extra what the application bound, in order
 * @param errorScope tags and contexts for error events only; on no line
 */
public record EventContext(
    @Nullable String correlationId,
    @Nullable String requestId,
    @Nullable String flowId,
    @Nullable String traceId,
    @Nullable String spanId,
    @Nullable String userId,
    @Nullable String method,
    @Nullable String path,
    @Nullable String route,
    @Nullable String clientAddress,
    Fields extra,
    Fields errorScope) {

  private static final EventContext EMPTY =
      new EventContext(null, null, null, null, null, null, null, null, null, null, Fields.empty());

  /** Without anything for error events only. */
  public EventContext(
      @Nullable String correlationId,
      @Nullable String requestId,
      @Nullable String flowId,
      @Nullable String traceId,
      @Nullable String spanId,
      @Nullable String userId,
      @Nullable String method,
      @Nullable String path,
      @Nullable String route,
      @Nullable String clientAddress,
      Fields extra) {
    this(
        correlationId,
        requestId,
        flowId,
        traceId,
        spanId,
        userId,
        method,
        path,
        route,
        clientAddress,
        extra,
        Fields.empty());
  }

  public static EventContext empty() {
    return EMPTY;
  }

  public EventContext withIds(@Nullable String correlation, @Nullable String request) {
    return new EventContext(
        correlation,
        request,
        flowId,
        traceId,
        spanId,
        userId,
        method,
        path,
        route,
        clientAddress,
        extra,
        errorScope);
  }

  public EventContext withTrace(@Nullable String trace, @Nullable String span) {
    return new EventContext(
        correlationId,
        requestId,
        flowId,
        trace,
        span,
        userId,
        method,
        path,
        route,
        clientAddress,
        extra,
        errorScope);
  }

  public EventContext withRequest(
      @Nullable String newMethod, @Nullable String newPath, @Nullable String newClientAddress) {
    return new EventContext(
        correlationId,
        requestId,
        flowId,
        traceId,
        spanId,
        userId,
        newMethod,
        newPath,
        route,
        newClientAddress,
        extra,
        errorScope);
  }

  public EventContext withRoute(@Nullable String newRoute) {
    return new EventContext(
        correlationId,
        requestId,
        flowId,
        traceId,
        spanId,
        userId,
        method,
        path,
        newRoute,
        clientAddress,
        extra,
        errorScope);
  }

  public EventContext withFlow(@Nullable String newFlowId) {
    return new EventContext(
        correlationId,
        requestId,
        newFlowId,
        traceId,
        spanId,
        userId,
        method,
        path,
        route,
        clientAddress,
        extra,
        errorScope);
  }

  public EventContext withUser(@Nullable String newUserId) {
    return new EventContext(
        correlationId,
        requestId,
        flowId,
        traceId,
        spanId,
        newUserId,
        method,
        path,
        route,
        clientAddress,
        extra,
        errorScope);
  }

  public EventContext withExtra(Fields newExtra) {
    return new EventContext(
        correlationId,
        requestId,
        flowId,
        traceId,
        spanId,
        userId,
        method,
        path,
        route,
        clientAddress,
        newExtra,
        errorScope);
  }

  /** Other tags and contexts for error events. */
  public EventContext withErrorScope(Fields newErrorScope) {
    return new EventContext(
        correlationId,
        requestId,
        flowId,
        traceId,
        spanId,
        userId,
        method,
        path,
        route,
        clientAddress,
        extra,
        newErrorScope);
  }

  /** Binds one value; {@code user_id} and {@code flow_id} go to their own place. */
  public EventContext with(String key, @Nullable Object value) {
    return switch (key) {
      case "user_id" -> withUser(value == null ? null : value.toString());
      case "flow_id" -> withFlow(value == null ? null : value.toString());
      default -> withExtra(extra.with(key, value));
    };
  }
}
