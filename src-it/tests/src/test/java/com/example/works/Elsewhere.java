package com.example.works;

import jakarta.enterprise.concurrent.Asynchronous;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Logger;

/** Methods of Jakarta Concurrency that run on another thread. */
@ApplicationScoped
public class Elsewhere {
  private static final Logger LOG = Logger.getLogger(Elsewhere.class.getName());

  @Asynchronous
  public CompletableFuture<String> weigh(String parcel) {
    LOG.info("weighing " + parcel);
    return Asynchronous.Result.complete("weighed");
  }

  @Asynchronous
  public CompletableFuture<String> drop(String parcel) {
    LOG.info("dropping " + parcel);
    throw new IllegalStateException("dropped " + parcel);
  }
}
