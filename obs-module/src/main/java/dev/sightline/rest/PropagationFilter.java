package dev.sightline.rest;

import dev.sightline.context.Correlation;
import dev.sightline.context.CurrentContext;
import dev.sightline.context.Ids;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Sends the correlation ID, and a new request ID, with every outbound call; what the caller set
 * stays.
 */
@ConstrainedTo(RuntimeType.CLIENT)
public class PropagationFilter implements ClientRequestFilter {
  private final boolean enabled = enabled();

  private static boolean enabled() {
    try {
      return ConfigProvider.getConfig()
          .getOptionalValue("sightline.correlation.propagate", Boolean.class)
          .orElse(true);
    } catch (IllegalStateException noConfigurationHere) {
      return true;
    }
  }

  @Override
  public void filter(ClientRequestContext context) {
    String correlationId = CurrentContext.get().correlationId();
    var headers = context.getHeaders();
    if (enabled && correlationId != null && !headers.containsKey(Correlation.CORRELATION_HEADER)) {
      headers.putSingle(Correlation.CORRELATION_HEADER, correlationId);
      headers.putSingle(Correlation.REQUEST_HEADER, Ids.newUuid());
    }
  }
}
