package com.example.shop;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.h2.jdbcx.JdbcConnectionPool;

/** The shop's embedded database: the same on every server, with no set-up on any. */
@ApplicationScoped
public class ShopDatabase {
  private static final Logger LOG = Logger.getLogger(ShopDatabase.class.getName());
  private static final String URL = "jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1";
  private static final List<String> SCHEMA =
      List.of(
          "create table if not exists product ("
              + "item varchar(100) primary key, price_cents bigint not null, stock int not null)",
          "create table if not exists orders ("
              + "id bigint auto_increment primary key, item varchar(100) not null,"
              + " quantity int not null, total_cents bigint not null, card_last4 varchar(4) not null,"
              + " email varchar(320), placed_at timestamp with time zone not null)",
          "merge into product key(item) values"
              + " ('espresso-machine', 24900, 12), ('grinder', 8900, 40), ('kettle', 4500, 63),"
              + " ('filter-papers', 450, 900), ('beans-1kg', 2200, 350), ('gold-tamper', 99900, 0)");

  private JdbcConnectionPool pool;

  @PostConstruct
  void open() {
    pool = JdbcConnectionPool.create(URL, "shop", "shop-database-password");
    pool.setMaxConnections(20);
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : SCHEMA) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("no tables, no shop", e);
    }
  }

  /** A pooled connection; the caller closes it. */
  public Connection connection() throws SQLException {
    return pool.getConnection();
  }

  @PreDestroy
  void close() {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown");
    } catch (SQLException e) {
      LOG.log(Level.FINE, "database was gone already", e);
    } finally {
      pool.dispose();
    }
  }
}
