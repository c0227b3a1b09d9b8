package dev.sightline.error.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Where connections come from: a data source, or somebody who still looks for one. */
@FunctionalInterface
public interface Connections {

  /** A connection outside of any transaction; whoever gets it closes it. */
  Connection get() throws SQLException;
}
