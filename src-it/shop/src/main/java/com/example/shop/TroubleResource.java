package com.example.shop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What goes wrong in every shop: slowness, a shaky gateway, a bug. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TroubleResource {
  private static final Logger LOG = Logger.getLogger(TroubleResource.class.getName());
  private static final int MOST_MILLIS = 10_000;

  @Inject
  @ConfigProperty(name = "shop.flaky.rate", defaultValue = "0.3")
  private double failureRate;

  /** Takes {@code ms} milliseconds, at most ten seconds. */
  @GET
  @Path("slow")
  public JsonObject slow(@QueryParam("ms") @DefaultValue("250") String ms)
      throws InterruptedException {
    int millis = millis(ms);
    LOG.info("searching the archive");
    Thread.sleep(millis);
    return Json.createObjectBuilder().add("waited_ms", millis).build();
  }

  private static int millis(String text) {
    try {
      return Math.min(MOST_MILLIS, Math.max(0, Integer.parseInt(text)));
    } catch (NumberFormatException e) {
      throw new BadRequestException("ms must be a whole number", e);
    }
  }

  /** Fails at the rate {@code shop.flaky.rate}. */
  @GET
  @Path("flaky")
  public JsonObject flaky() {
    if (ThreadLocalRandom.current().nextDouble() < failureRate) {
      LOG.warning("payment gateway did not answer, token=tok_live_51HxShopDemo0000000000");
      throw new PaymentGatewayException("payment gateway refused the charge");
    }
    return Json.createObjectBuilder().add("charged", true).build();
  }

  /** A bug: nobody maps this exception, and its text is not fit for customers. */
  @GET
  @Path("fail")
  public JsonObject fail() {
    try {
      return reserve();
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "reservation failed for card 4111111111111111, password=correct-horse-battery", e);
    }
  }

  private static JsonObject reserve() {
    throw new IllegalArgumentException(
        "warehouse jdbc:postgresql://shop:s3cr3t-warehouse@db.example.com/stock is inconsistent");
  }

  /** The gateway that fails now and then. */
  public static class PaymentGatewayException extends RuntimeException {
    PaymentGatewayException(String message) {
      super(message);
    }
  }
}
