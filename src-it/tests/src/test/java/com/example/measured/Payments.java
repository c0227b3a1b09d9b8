package com.example.measured;

import dev.sightline.Observed;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/** Observed work: asks another application, and goes on on another thread. */
@ApplicationScoped
public class Payments {
  private static final Logger LOG = Logger.getLogger(Payments.class.getName());

  @Resource private ManagedExecutorService executor;
  @Inject private Settlement settlement;

  @Observed("pay")
  public String pay(String shop) throws Exception {
    LOG.info("paying");
    try (Client client = ClientBuilder.newClient()) {
      client.target(shop).path("api/remote").request().get(String.class);
    }
    Future<String> settled = executor.submit(() -> settlement.settle());
    return settled.get(20, TimeUnit.SECONDS);
  }

  @Observed("refuse")
  public void refuse() {
    throw new IllegalStateException("refused, password=hunter2hunter2");
  }
}
