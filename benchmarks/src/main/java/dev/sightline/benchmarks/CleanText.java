package dev.sightline.benchmarks;

import java.nio.charset.StandardCharsets;

/** Log text without a secret, as servers write it. */
final class CleanText {
  private static final String[] LINES = {
    "2026-11-20T12:34:56.789123Z INFO  [http-nio-8080-exec-7] c.a.shop.OrderService - order 4711-0815"
        + " accepted for customer 20418 in 37 ms\n",
    "GET /shop/api/orders/7f3a9c1e-0b52-4d0e-9a8e-3f1d2c4b5a69?page=2&size=50 200 1834 12ms"
        + " trace=4bf92f3577b34da6a3ce929d0e0e4736\n",
    "at com.acme.shop.persistence.JdbcOrderRepository.findById(JdbcOrderRepository.java:142)\n",
    "connection pool orders: active=7 idle=3 waiting=0 created=1763641234567\n",
    "The scheduled job nightly-report finished after 1284 rows; next run at 03:00 on the secondary"
        + " node\n",
    "Cache region products: hits=128934 misses=422 evictions=17 (hit ratio 99.7%)\n",
    "user bob.miller changed the delivery address of parcel DE-2026-000417 from Berlin to Hamburg\n",
    "WARN slow query took 1830 ms: select o.id, o.created_at from orders o where o.status = ? order by"
        + " o.created_at desc limit 50\n",
  };

  private CleanText() {}

  static String of(int length) {
    StringBuilder text = new StringBuilder(length + 200);
    for (int i = 0; text.length() < length; i++) {
      text.append(LINES[i % LINES.length]);
    }
    return text.substring(0, length);
  }

  static byte[] bytes(int length) {
    return of(length).getBytes(StandardCharsets.UTF_8);
  }
}
