package com.example.shop.orders;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Adds up the takings and forgets old orders. Every half minute: nights are short here. */
@Singleton
public class NightlyJob {
  private static final Logger LOG = Logger.getLogger(NightlyJob.class.getName());
  private static final int KEPT_ORDERS = 10_000;

  @Inject private OrderRepository orders;

  @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
  void closeTheBooks() {
    int forgotten = orders.keepLatest(KEPT_ORDERS);
    OrderRepository.Totals totals = orders.totals();
    LOG.log(
        Level.INFO,
        "books closed: {0} orders, {1} cents, {2} forgotten",
        new Object[] {totals.orders(), totals.cents(), forgotten});
  }
}
