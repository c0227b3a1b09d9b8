package com.example.shop;

import com.example.shop.orders.OrderRepository;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Work that leaves the request's thread. */
@Path("async")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AsyncResource {
  private static final Logger LOG = Logger.getLogger(AsyncResource.class.getName());
  private static final long DEADLINE_MILLIS = 300;
  private static final long MOST_MILLIS = 5_000;

  @Resource private ManagedExecutorService executor;
  @Inject private OrderRepository orders;

  /** The takings, added up on a managed executor. */
  @GET
  public CompletionStage<JsonObject> takings() {
    LOG.info("adding up the takings elsewhere");
    return executor.supplyAsync(this::addUp);
  }

  private JsonObject addUp() {
    LOG.info("adding up");
    OrderRepository.Totals totals = orders.totals();
    return Json.createObjectBuilder()
        .add("orders", totals.orders())
        .add("cents", totals.cents())
        .build();
  }

  /** A courier who has 300 milliseconds and may need longer: then the answer is 503. */
  @GET
  @Path("courier")
  public void courier(
      @QueryParam("ms") @DefaultValue("50") long ms,
      @QueryParam("parcel") @DefaultValue("unnamed") String parcel,
      @Suspended AsyncResponse response) {
    response.setTimeout(DEADLINE_MILLIS, TimeUnit.MILLISECONDS);
    long millis = Math.min(MOST_MILLIS, Math.max(0, ms));
    LOG.log(Level.INFO, "sending out parcel {0}", parcel);
    executor.execute(() -> deliver(millis, parcel, response));
  }

  private static void deliver(long millis, String parcel, AsyncResponse response) {
    LOG.log(Level.INFO, "carrying parcel {0}", parcel);
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
      response.resume(Json.createObjectBuilder().add("delivered", true).build());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      response.resume(e);
    }
  }

  /** Fails, but only once it is on another thread. */
  @GET
  @Path("fail")
  public CompletionStage<JsonObject> fail() {
    return executor.supplyAsync(
        () -> {
          throw new IllegalStateException("courier lost the parcel, api_key=ak-0123456789abcdef");
        });
  }
}
