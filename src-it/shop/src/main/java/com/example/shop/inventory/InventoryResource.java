package com.example.shop.inventory;

import com.example.shop.orders.OrderRepository;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The warehouse: the service that {@code /remote} calls over HTTP. */
@Path("inventory")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InventoryResource {
  private static final Logger LOG = Logger.getLogger(InventoryResource.class.getName());

  @Inject private OrderRepository orders;

  @GET
  @Path("{item}")
  public JsonObject stock(@PathParam("item") String item) {
    long pieces =
        orders.stock(item).orElseThrow(() -> new NotFoundException("no such item in stock"));
    LOG.log(Level.INFO, "{0} pieces in stock", pieces);
    return Json.createObjectBuilder().add("item", item).add("stock", pieces).build();
  }
}
