package com.example.shop.inventory;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks another service of the shop over HTTP. */
@Path("remote")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class RemoteResource {
  private static final Logger LOG = Logger.getLogger(RemoteResource.class.getName());

  private final Client client =
      ClientBuilder.newBuilder()
          .connectTimeout(2, TimeUnit.SECONDS)
          .readTimeout(5, TimeUnit.SECONDS)
          .build();

  @Inject
  @ConfigProperty(name = "shop.inventory.url")
  private Optional<String> inventoryUrl;

  @GET
  public JsonObject stock(@Context HttpServletRequest request) {
    String base = inventoryUrl.orElseGet(() -> ownAddress(request));
    LOG.info("asking the inventory");
    return client
        .target(base)
        .path("inventory/espresso-machine")
        .request(MediaType.APPLICATION_JSON_TYPE)
        .get(JsonObject.class);
  }

  /** From the socket, never from the Host header, which the caller chooses. */
  private static String ownAddress(HttpServletRequest request) {
    return "http://localhost:%d%s/api".formatted(request.getLocalPort(), request.getContextPath());
  }

  @PreDestroy
  void close() {
    client.close();
  }
}
