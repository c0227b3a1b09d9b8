package com.example.works;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.Asynchronous;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Methods of MicroProfile Fault Tolerance that run on another thread, and again. */
@ApplicationScoped
public class Patient {
  private static final Logger LOG = Logger.getLogger(Patient.class.getName());
  private final AtomicInteger attempts = new AtomicInteger();

  @Asynchronous
  public CompletionStage<String> stamp(String parcel) {
    LOG.info("stamping " + parcel);
    return CompletableFuture.completedFuture("stamped");
  }

  /** Every first attempt fails. */
  @Asynchronous
  @Retry(maxRetries = 2, delay = 10)
  public CompletionStage<String> label(String parcel) {
    LOG.info("labelling " + parcel);
    if (attempts.getAndIncrement() % 2 == 0) {
      return CompletableFuture.failedFuture(new IllegalStateException("out of ink"));
    }
    return CompletableFuture.completedFuture("labelled");
  }
}
