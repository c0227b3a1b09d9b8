package com.example.shop.orders;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Orders: place one, look at one, list the latest. */
@Path("orders")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {
  private static final Logger LOG = Logger.getLogger(OrderResource.class.getName());
  private static final long UNLISTED_CENTS = 1999;
  private static final int PAGE = 50;

  @Inject private OrderRepository orders;
  @Context private UriInfo uri;

  @POST
  public Response place(@NotNull @Valid OrderRequest request) {
    // what tired programmers write; nothing of it may reach any output in clear
    LOG.log(Level.INFO, "placing {0}", request);
    LOG.info("charging card " + request.getCardNumber() + " password=" + request.getPassword());
    if (orders.stock(request.getItem()).orElse(1) == 0) {
      throw new OutOfStockException(request.getItem());
    }
    long cents = orders.price(request.getItem()).orElse(UNLISTED_CENTS) * request.getQuantity();
    long id = orders.add(request, cents, Instant.now());
    LOG.log(Level.INFO, "order {0} placed, {1} cents", new Object[] {String.valueOf(id), cents});
    Order order = orders.find(id).orElseThrow();
    return Response.created(uri.getAbsolutePathBuilder().path(String.valueOf(id)).build())
        .entity(order)
        .build();
  }

  @GET
  public List<Order> latest() {
    return orders.latest(PAGE);
  }

  @GET
  @Path("{id}")
  public Order one(@PathParam("id") long id) {
    LOG.log(Level.FINE, "looking for order {0}", id);
    return orders.find(id).orElseThrow(() -> new NotFoundException("no order " + id));
  }
}
