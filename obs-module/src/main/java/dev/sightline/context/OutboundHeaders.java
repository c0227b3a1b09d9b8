package dev.sightline.context;

import dev.sightline.event.EventContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** What goes with a call to another service, so that what happens there can be found from here. */
public final class OutboundHeaders {
  /** W3C Trace Context, section 3.2. */
  public static final String TRACE_PARENT = "traceparent";

  private OutboundHeaders() {}

  /**
   * The correlation ID, a new request ID, and the flow where there is one; nothing outside a
   * request or other work with a correlation.
   */
  public static Map<String, String> of(EventContext context) {
    String correlation = context.correlationId();
    if (correlation == null || !Correlation.isValid(correlation)) {
      return Map.of();
    }
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(Correlation.CORRELATION_HEADER, correlation);
    headers.put(Correlation.REQUEST_HEADER, Ids.newUuid());
    String flow = context.flowId();
    if (flow != null && Correlation.isValid(flow)) {
      headers.put(Correlation.FLOW_HEADER, flow);
    }
    return headers;
  }

  /**
   * The same with {@code traceparent}: for clients that no tracer instruments. Below a span it is
   * the parent; without one the trace that came in goes on, marked as sampled, because its sender
   * decides that and one span too many does less harm than a broken trace.
   */
  public static Map<String, String> withTrace(EventContext context) {
    Map<String, String> headers = new LinkedHashMap<>(of(context));
    String trace = context.traceId();
    if (trace != null) {
      String span = context.spanId();
      headers.put(TRACE_PARENT, "00-" + trace + "-" + (span == null ? newSpanId() : span) + "-01");
    }
    return headers;
  }

  private static String newSpanId() {
    long id = ThreadLocalRandom.current().nextLong();
    return String.format("%016x", id == 0 ? 1 : id);
  }
}
