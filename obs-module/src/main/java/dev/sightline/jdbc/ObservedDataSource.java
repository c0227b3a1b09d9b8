package dev.sightline.jdbc;

import javax.sql.DataSource;

/**
 * A data source whose calls are timed, in {@code db_query_duration_seconds}, and whose connections
 * are counted, in {@code db_active_connections}. Statements and their parameters are never kept.
 *
 * <p>Injected data sources named in {@code sightline.metrics.data-sources} are wrapped without
 * this; it is for those that are looked up or made by hand.
 */
public final class ObservedDataSource {
  private ObservedDataSource() {}

  /**
   * Wraps a data source. The result has all public interfaces of the original, {@code unwrap} leads
   * to the original, and one that is wrapped already is given back as it is.
   *
   * @param pool label of its connections; one of few
   */
  public static DataSource wrap(DataSource original, String pool) {
    if (JdbcProxies.isOurs(original)) {
      return original;
    }
    return JdbcProxies.of(DataSource.class, original, new DataSourceHandler(original, pool));
  }
}
