package com.example.measured;

import dev.sightline.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/** Orders, counted in every way. */
@Path("")
@ApplicationScoped
public class MeasuredResource {
  @Inject private Metrics metrics;
  @Inject private Payments payments;
  @Inject private DataSource orders;

  @GET
  @Path("order")
  public String order(@QueryParam("channel") String channel) throws SQLException {
    metrics.counter("orders_placed", "channel", channel).increment();
    metrics.timer("packing").record(Duration.ofMillis(40));
    metrics.histogram("order_items").record(3);
    metrics.gauge("shelf_temperature", "shelf", "a").set(21.5);
    metrics.counter("orders_placed", "channel", channel).increment(-1);
    try (Connection connection = orders.getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select 1")) {
      return found.next() ? "ordered" : "lost";
    }
  }

  @GET
  @Path("pay")
  public String pay(@Context HttpServletRequest request) throws Exception {
    return payments.pay("http://localhost:" + request.getLocalPort() + "/shop");
  }

  @GET
  @Path("refuse")
  public String refuse() {
    payments.refuse();
    return "never";
  }
}
