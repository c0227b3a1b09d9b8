package com.example.works;

import dev.sightline.Observed;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A class that is observed as a whole. */
@Observed
@ApplicationScoped
public class Warehouse {
  @Resource private ManagedExecutorService executor;

  public String store(String parcel) {
    return "stored " + parcel;
  }

  @Observed(value = "find_parcel", reportEmpty = true)
  public Optional<String> find(String parcel) {
    return parcel.isBlank() || parcel.equals("lost") ? Optional.empty() : Optional.of(parcel);
  }

  @Observed("fetch_parcel")
  public CompletionStage<String> fetch(long millis) {
    return executor.supplyAsync(
        () -> {
          try {
            Thread.sleep(millis);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          if (millis > 500) {
            throw new IllegalStateException("not found in time");
          }
          return "fetched";
        });
  }
}
