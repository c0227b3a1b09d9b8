package dev.sightline.rest;

import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.spi.RestClientListener;

/**
 * Adds the propagation filter to MicroProfile REST clients; loaded only by an implementation of
 * them.
 */
public final class RestClientPropagation implements RestClientListener {

  @Override
  public void onNewClient(Class<?> serviceInterface, RestClientBuilder builder) {
    if (!builder.getConfiguration().isRegistered(PropagationFilter.class)) {
      builder.register(PropagationFilter.class);
    }
  }
}
