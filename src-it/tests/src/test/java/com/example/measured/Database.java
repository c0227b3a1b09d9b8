package com.example.measured;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A data source that any bean may inject. */
@ApplicationScoped
public class Database {
  private static final Logger LOG = Logger.getLogger(Database.class.getName());

  @Produces
  DataSource dataSource() {
    LOG.info("database asked for");
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:measured;DB_CLOSE_DELAY=-1");
    return source;
  }
}
