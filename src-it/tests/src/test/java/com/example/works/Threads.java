package com.example.works;

import dev.sightline.task.ContextualExecutors;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/** Parcels that are handled on other threads. */
@Path("threads")
@ApplicationScoped
public class Threads {
  private static final Logger LOG = Logger.getLogger(Threads.class.getName());

  @Resource private ManagedExecutorService executor;
  @Resource private ManagedScheduledExecutorService scheduler;
  @Inject private Elsewhere elsewhere;
  @Inject private Patient patient;

  @GET
  @Path("concurrency/{parcel}")
  public CompletionStage<String> concurrency(@PathParam("parcel") String parcel) {
    return elsewhere.weigh(parcel);
  }

  @GET
  @Path("dropped/{parcel}")
  public String dropped(@PathParam("parcel") String parcel) {
    return elsewhere.drop(parcel).handle((value, thrown) -> "dropped").join();
  }

  @GET
  @Path("tolerance/{parcel}")
  public CompletionStage<String> tolerance(@PathParam("parcel") String parcel) {
    return patient.stamp(parcel);
  }

  @GET
  @Path("retried/{parcel}")
  public CompletionStage<String> retried(@PathParam("parcel") String parcel) {
    return patient.label(parcel);
  }

  @GET
  @Path("stage/{parcel}")
  public CompletionStage<String> stage(@PathParam("parcel") String parcel) {
    return executor
        .supplyAsync(
            () -> {
              LOG.info("sorting " + parcel);
              return parcel;
            })
        .thenApplyAsync(
            sorted -> {
              LOG.info("sorted " + sorted);
              return "sorted";
            },
            executor);
  }

  @GET
  @Path("submitted/{parcel}")
  public String submitted(@PathParam("parcel") String parcel) throws Exception {
    Future<String> wrapped =
        executor.submit(
            () -> {
              LOG.info("wrapping " + parcel);
              return "wrapped";
            });
    return wrapped.get(10, TimeUnit.SECONDS);
  }

  @GET
  @Path("delayed/{parcel}")
  public String delayed(@PathParam("parcel") String parcel) throws Exception {
    ScheduledFuture<String> sent =
        scheduler.schedule(
            () -> {
              LOG.info("delaying " + parcel);
              return "delayed";
            },
            20,
            TimeUnit.MILLISECONDS);
    return sent.get(10, TimeUnit.SECONDS);
  }

  /** Runs every 20 ms until it throws, which it does at once. */
  @GET
  @Path("repeated/{parcel}")
  public String repeated(@PathParam("parcel") String parcel) throws Exception {
    CountDownLatch ran = new CountDownLatch(1);
    ScheduledFuture<?> repeated =
        scheduler.scheduleAtFixedRate(
            () -> {
              ran.countDown();
              throw new IllegalStateException("no more " + parcel);
            },
            0,
            20,
            TimeUnit.MILLISECONDS);
    return ran.await(10, TimeUnit.SECONDS) ? "repeated " + repeated.getClass() : "never";
  }

  /** A pool of the application's own: the one case that needs a line. */
  @GET
  @Path("own/{parcel}")
  public String own(@PathParam("parcel") String parcel) throws Exception {
    ExecutorService plain = Executors.newSingleThreadExecutor();
    try {
      return ContextualExecutors.wrap(ExecutorService.class, plain, "own")
          .submit(
              () -> {
                LOG.info("tying " + parcel);
                return "tied";
              })
          .get(10, TimeUnit.SECONDS);
    } finally {
      plain.shutdown();
    }
  }

  /** Holds two tasks until the given time is over. */
  @GET
  @Path("held/{millis}")
  public String held(@PathParam("millis") long millis) {
    for (int i = 0; i < 2; i++) {
      executor.execute(new Holding(Math.min(millis, 10_000)));
    }
    return "held";
  }

  private record Holding(long millis) implements Runnable {
    @Override
    public void run() {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
