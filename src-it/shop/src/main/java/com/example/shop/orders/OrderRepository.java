package com.example.shop.orders;

import com.example.shop.ShopDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Orders and products in the database. */
@ApplicationScoped
public class OrderRepository {
  private static final String COLUMNS =
      "select id, item, quantity, total_cents, card_last4, placed_at from orders";

  @Inject private ShopDatabase database;

  /** Price in cents, or empty for what is not in the catalogue. */
  public OptionalLong price(String item) {
    return product("select price_cents from product where item = ?", item);
  }

  /** Pieces in stock, or empty for what is not in the catalogue. */
  public OptionalLong stock(String item) {
    return product("select stock from product where item = ?", item);
  }

  private OptionalLong product(String sql, String item) {
    try (Connection connection = database.connection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, item);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
      }
    } catch (SQLException e) {
      throw new DatabaseException("catalogue not readable", e);
    }
  }

  /** Stores an order and answers its number. */
  public long add(OrderRequest request, long totalCents, Instant now) {
    String sql =
        "insert into orders (item, quantity, total_cents, card_last4, email, placed_at)"
            + " values (?, ?, ?, ?, ?, ?)";
    try (Connection connection = database.connection();
        PreparedStatement statement =
            connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      statement.setString(1, request.getItem());
      statement.setInt(2, request.getQuantity());
      statement.setLong(3, totalCents);
      statement.setString(4, lastFour(request.getCardNumber()));
      statement.setString(5, request.getEmail());
      statement.setObject(6, now.atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    } catch (SQLException e) {
      throw new DatabaseException("order not stored", e);
    }
  }

  private static String lastFour(String cardNumber) {
    return cardNumber.substring(Math.max(0, cardNumber.length() - 4));
  }

  /** The order with this number, if there is one. */
  public Optional<Order> find(long id) {
    try (Connection connection = database.connection();
        PreparedStatement statement = connection.prepareStatement(COLUMNS + " where id = ?")) {
      statement.setLong(1, id);
      return read(statement).stream().findFirst();
    } catch (SQLException e) {
      throw new DatabaseException("order not readable", e);
    }
  }

  /** The newest orders, newest first. */
  public List<Order> latest(int limit) {
    String sql = COLUMNS + " order by id desc fetch first ? rows only";
    try (Connection connection = database.connection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, limit);
      return read(statement);
    } catch (SQLException e) {
      throw new DatabaseException("orders not readable", e);
    }
  }

  private static List<Order> read(PreparedStatement statement) throws SQLException {
    List<Order> orders = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        orders.add(
            new Order(
                rows.getLong(1),
                rows.getString(2),
                rows.getInt(3),
                BigDecimal.valueOf(rows.getLong(4), 2),
                "**** " + rows.getString(5),
                rows.getObject(6, OffsetDateTime.class).toInstant().toString()));
      }
    }
    return orders;
  }

  /** Number of orders and what they are worth, in cents. */
  public Totals totals() {
    String sql = "select count(*), coalesce(sum(total_cents), 0) from orders";
    try (Connection connection = database.connection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return new Totals(rows.getLong(1), rows.getLong(2));
    } catch (SQLException e) {
      throw new DatabaseException("totals not readable", e);
    }
  }

  /** Forgets all but the newest orders and answers how many that were. */
  public int keepLatest(int kept) {
    String sql = "delete from orders where id <= (select max(id) from orders) - ?";
    try (Connection connection = database.connection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, kept);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException("old orders not deleted", e);
    }
  }

  /** Sum over all orders. */
  public record Totals(long orders, long cents) {}

  /** The database did not do what it was asked. */
  public static class DatabaseException extends RuntimeException {
    DatabaseException(String message, SQLException cause) {
      super(message, cause);
    }
  }
}
