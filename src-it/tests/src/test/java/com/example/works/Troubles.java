package com.example.works;

import dev.sightline.Metrics;
import dev.sightline.RateLimited;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.TimeoutException;

/** What goes wrong, and what is unusual. */
@Path("troubles")
@ApplicationScoped
public class Troubles {
  @Inject private Metrics metrics;

  /** A strike: the configuration says that it is to be expected. */
  public static class StrikeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StrikeException() {
      super("nobody works today");
    }
  }

  @GET
  @Path("strike")
  public String strike() {
    throw new StrikeException();
  }

  @GET
  @Path("late")
  public String late() throws TimeoutException {
    throw new TimeoutException("the courier did not come");
  }

  @GET
  @Path("bug")
  public String bug() {
    throw new NullPointerException("nobody thought of that");
  }

  /** What cannot be written. */
  public static class Fragile {
    public String getContent() {
      throw new IllegalStateException("broke while it was unpacked");
    }
  }

  @GET
  @Path("fragile")
  @Produces(MediaType.APPLICATION_JSON)
  public Fragile fragile() {
    return new Fragile();
  }

  @GET
  @Path("stream/{events}")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void stream(
      @PathParam("events") int events,
      @QueryParam("pause") long pause,
      @Context SseEventSink sink,
      @Context Sse sse)
      throws InterruptedException {
    try (sink) {
      for (int i = 0; i < events && !sink.isClosed(); i++) {
        sink.send(sse.newEvent("stop " + i));
        Thread.sleep(pause);
      }
    }
  }

  @RateLimited("counter")
  @GET
  @Path("counter")
  public String counter() {
    return "served";
  }

  /** A label for each customer, and numbers nobody can count. */
  @GET
  @Path("customers/{customers}")
  public String customers(@PathParam("customers") int customers) {
    for (int i = 0; i < customers; i++) {
      metrics.counter("customers_served", "customer", "c" + i).increment();
    }
    metrics.counter("odd_amounts").increment(-5);
    metrics.counter("odd_amounts").increment(Long.MAX_VALUE);
    metrics.histogram("odd_sizes").record(Double.NaN);
    metrics.histogram("odd_sizes").record(-1);
    metrics.histogram("odd_sizes").record(1e300);
    return "served " + customers;
  }

  @Path("shelves/{shelf}")
  public Shelf shelf(@PathParam("shelf") int shelf) {
    return new Shelf(shelf);
  }

  /** Found by a locator. */
  public static class Shelf {
    private final int number;

    Shelf(int number) {
      this.number = number;
    }

    @GET
    @Path("parcels/{parcel}")
    public String parcel(@PathParam("parcel") String parcel) {
      return parcel + " on " + number;
    }
  }
}
