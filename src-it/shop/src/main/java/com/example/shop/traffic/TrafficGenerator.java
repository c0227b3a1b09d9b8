package com.example.shop.traffic;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A few invented customers, so that a newcomer has something to look at. Off by default. */
@ApplicationScoped
public class TrafficGenerator {
  private static final Logger LOG = Logger.getLogger(TrafficGenerator.class.getName());
  private static final List<String> VISITS =
      List.of(
          "/orders",
          "/orders",
          "/orders/1",
          "/orders/2",
          "/orders/999999",
          "/slow?ms=120",
          "/slow?ms=1200",
          "/flaky",
          "/flaky",
          "/fail",
          "/remote",
          "/remote",
          "/async",
          "/async",
          "/no-such-page");
  private static final List<String> ITEMS =
      List.of("espresso-machine", "grinder", "kettle", "filter-papers", "beans-1kg", "gold-tamper");

  @Resource private ManagedScheduledExecutorService scheduler;

  @Inject
  @ConfigProperty(name = "shop.traffic.enabled", defaultValue = "false")
  private boolean enabled;

  @Inject
  @ConfigProperty(name = "shop.traffic.url", defaultValue = "http://localhost:9080/shop/api")
  private String url;

  @Inject
  @ConfigProperty(name = "shop.traffic.pause-millis", defaultValue = "700")
  private long pauseMillis;

  private Future<?> running;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    if (enabled) {
      LOG.log(Level.INFO, "customers will visit {0}", url);
      running =
          scheduler.scheduleWithFixedDelay(
              this::visit, 2_000, Math.max(10, pauseMillis), TimeUnit.MILLISECONDS);
    }
  }

  void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
    if (running != null) {
      running.cancel(false);
    }
  }

  private void visit() {
    try {
      if (ThreadLocalRandom.current().nextInt(4) == 0) {
        order(any(ITEMS));
      } else {
        get(any(VISITS));
      }
    } catch (IOException e) {
      LOG.log(Level.FINE, "a customer left", e);
    }
  }

  private static String any(List<String> choices) {
    return choices.get(ThreadLocalRandom.current().nextInt(choices.size()));
  }

  private void get(String path) throws IOException {
    finish((HttpURLConnection) URI.create(url + path).toURL().openConnection());
  }

  private void order(String item) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(url + "/orders").toURL().openConnection();
    connection.setRequestMethod("POST");
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setDoOutput(true);
    String body =
        """
        {"item":"%s","quantity":%d,"card_number":"4111111111111111",\
        "password":"correct-horse-battery","email":"ada@example.com"}"""
            .formatted(item, ThreadLocalRandom.current().nextInt(1, 4));
    connection.setConnectTimeout(2_000);
    connection.setReadTimeout(5_000);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body.getBytes(StandardCharsets.UTF_8));
    }
    finish(connection);
  }

  private static void finish(HttpURLConnection connection) throws IOException {
    connection.setConnectTimeout(2_000);
    connection.setReadTimeout(5_000);
    int status = connection.getResponseCode();
    try (InputStream in =
        status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      if (in != null) {
        in.transferTo(OutputStream.nullOutputStream());
      }
    }
  }
}
