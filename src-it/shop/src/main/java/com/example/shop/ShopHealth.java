package com.example.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the database answers. */
@Readiness
@ApplicationScoped
public class ShopHealth implements HealthCheck {
  @Inject private ShopDatabase database;

  @Override
  public HealthCheckResponse call() {
    try (Connection connection = database.connection()) {
      return HealthCheckResponse.named("shop-database").status(connection.isValid(1)).build();
    } catch (SQLException e) {
      return HealthCheckResponse.named("shop-database").down().build();
    }
  }
}
