package dev.sightline.console.view;

import dev.sightline.manage.OverviewDocument.Route;
import java.util.Comparator;
import java.util.List;

/**
 * The routes in the order asked for.
 *
 * @param rows the routes, highest first
 * @param columns what they can be sorted by
 */
public record RouteTable(List<RouteRow> rows, List<Column> columns) {
  private static final List<Order> ORDERS =
      List.of(
          new Order("requests", "Requests", Comparator.comparingLong(Route::requests)),
          new Order("failed", "Failed", Comparator.comparingLong(Route::failures)),
          new Order("rate", "Rate", Comparator.comparingDouble(RouteRow::failureShare)),
          new Order("p50", "Median", Comparator.comparingDouble(Route::p50Millis)),
          new Order("p95", "p95", Comparator.comparingDouble(Route::p95Millis)),
          new Order("max", "Longest", Comparator.comparingDouble(Route::maxMillis)));

  /** A heading that sorts. */
  public record Column(String label, String href, boolean sorted) {}

  private record Order(String key, String label, Comparator<Route> by) {}

  public RouteTable {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }

  /**
   * @param page the page the table stands on
   */
  public static RouteTable of(String page, String app, List<Route> routes, String sort) {
    Order order =
        ORDERS.stream().filter(each -> each.key.equals(sort)).findFirst().orElse(ORDERS.get(0));
    return new RouteTable(
        routes.stream().sorted(order.by.reversed()).map(RouteRow::of).toList(),
        ORDERS.stream().map(each -> column(page, app, each, each.equals(order))).toList());
  }

  private static Column column(String page, String app, Order order, boolean sorted) {
    Link link = Link.to(page).with("app", app).with("sort", order.key);
    return new Column(order.label, link.toString(), sorted);
  }
}
