package dev.sightline.rest;

import dev.sightline.config.SightlineSettings.CorrelationSettings;
import dev.sightline.context.CurrentContext;
import dev.sightline.context.OutboundHeaders;
import dev.sightline.event.EventContext;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Sends the correlation ID, a new request ID and the flow with every outbound call; what the caller
 * set stays. Below a span the server's own tracing sends {@code traceparent}; else the trace that
 * came in goes on.
 */
@ConstrainedTo(RuntimeType.CLIENT)
public class PropagationFilter implements ClientRequestFilter {
  private final boolean enabled = enabled();

  private static boolean enabled() {
    try {
      return CorrelationSettings.read(ConfigProvider.getConfig()).propagate();
    } catch (IllegalStateException noConfigurationHere) {
      return true;
    }
  }

  @Override
  public void filter(ClientRequestContext request) {
    if (!enabled) {
      return;
    }
    EventContext context = CurrentContext.get();
    Map<String, String> headers =
        context.spanId() == null ? OutboundHeaders.withTrace(context) : OutboundHeaders.of(context);
    MultivaluedMap<String, Object> sent = request.getHeaders();
    headers.forEach(
        (name, value) -> {
          if (!sent.containsKey(name)) {
            sent.putSingle(name, value);
          }
        });
  }
}
