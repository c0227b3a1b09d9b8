package com.example.works.post;

import com.example.works.Warehouse;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** Lets somebody else store what was brought. */
@ApplicationScoped
public class Handover {
  private static final Logger LOG = Logger.getLogger(Handover.class.getName());

  @Resource private ManagedExecutorService executor;
  @Inject private Warehouse warehouse;

  void take(String parcel) {
    executor.execute(
        () -> {
          LOG.info("handing over " + parcel);
          warehouse.store(parcel);
        });
  }
}
