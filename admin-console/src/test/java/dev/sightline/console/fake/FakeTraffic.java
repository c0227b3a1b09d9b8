package dev.sightline.console.fake;

import dev.sightline.manage.ErrorGroupDetail;
import dev.sightline.manage.LevelsDocument;
import dev.sightline.manage.RecentDocument;
import dev.sightline.manage.TimelineDocument;
import dev.sightline.manage.TimelineDocument.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Requests of a fake application; its names appear in every text. */
final class FakeTraffic {
  private static final String TYPE = "com.acme.shop.payment.PaymentDeclinedException";

  private final FakeApplication application;
  private final long start;

  FakeTraffic(FakeApplication application) {
    this.application = application;
    this.start = (application.overview().asOfMillis() - 40_000) * 1_000;
  }

  private boolean isNew() {
    return application.overview().routes().isEmpty();
  }

  TimelineDocument timeline(String id) {
    long now = application.overview().asOfMillis();
    List<Item> items = isNew() || id.startsWith("unknown") ? List.of() : items(id);
    return new TimelineDocument(now, true, now - 3_600_000, 0, items);
  }

  private List<Item> items(String id) {
    String name = application.getName();
    List<Item> items = new ArrayList<>();
    if (name.equals("billing")) {
      items.add(item(38, "request_started", "info", "POST /api/invoices", "", id, Map.of()));
      items.add(
          item(52, "log", "info", "com.acme.billing.Ledger", "invoice drafted", id, Map.of()));
      items.add(ended(61, "request_ended", "POST /api/invoices", "completed", 201, 23, "", id));
      return items;
    }
    items.add(item(0, "request_started", "info", "POST /api/orders", "", id, Map.of()));
    items.add(item(1, "flow_started", "info", "checkout", "", id, Map.of("cart", "c-55810")));
    items.add(
        item(4, "log", "debug", "com.acme.shop.order.Checkout", "cart has 3 items", id, Map.of()));
    items.add(
        item(
            17,
            "log",
            "info",
            "dev.sightline.flow",
            "flow_step",
            id,
            Map.of("flow", "checkout", "step", "reserved", "step_number", "1")));
    items.add(item(71, "method_started", "info", "authorize_payment", "", id, Map.of()));
    items.add(
        item(
            1_604,
            "log",
            "warn",
            "com.acme.shop.payment.PaymentClient",
            name + " got 503 from northpay, attempt 3 of 3",
            id,
            Map.of("attempt", "3", "url", "https://northpay.acme.example/authorize")));
    items.add(ended(1_611, "method_ended", "authorize_payment", "failed", 0, 1_540, TYPE, id));
    items.add(error(1_612, id));
    items.add(ended(1_613, "flow_ended", "checkout", "failed", 0, 1_612, "payment", id));
    items.add(ended(1_615, "request_ended", "POST /api/orders", "failed", 503, 1_615, TYPE, id));
    return items;
  }

  RecentDocument recent() {
    long now = application.overview().asOfMillis();
    if (isNew()) {
      return new RecentDocument(now, true, now, List.of(), List.of(), List.of());
    }
    String id = "0b9f21c4-5d3e-4c1a-9a77-2f6c1d84e0b2";
    Item failed = ended(1_615, "request_ended", "POST /api/orders", "failed", 503, 1_615, TYPE, id);
    Item slow = ended(9_000, "request_ended", "GET /api/orders", "completed", 200, 30_004, "", id);
    return new RecentDocument(
        now,
        true,
        now - 3_600_000,
        List.of(failed),
        List.of(slow, failed),
        List.of(
            ended(1_613, "flow_ended", "checkout", "failed", 0, 1_612, "payment", id),
            item(
                2_000,
                "log",
                "info",
                "dev.sightline.flow",
                "flow_step",
                id,
                Map.of("flow", application.getName() + " return", "step", "label printed"))));
  }

  TimelineDocument logs() {
    long now = application.overview().asOfMillis();
    List<Item> logs =
        isNew()
            ? List.of()
            : items("0b9f21c4-5d3e-4c1a-9a77-2f6c1d84e0b2").stream()
                .filter(item -> item.kind().equals("log"))
                .toList();
    return new TimelineDocument(now, true, now - 3_600_000, 0, logs);
  }

  static LevelsDocument levels(long now, String logger, String level) {
    return new LevelsDocument(
        now,
        "info",
        List.of(new LevelsDocument.Temporary(logger, level, now + 540_000, "maria")),
        List.of(
            new LevelsDocument.LoggerLevel("org.hibernate.SQL", "warn"),
            new LevelsDocument.LoggerLevel("org.apache.kafka", "error")),
        List.of(
            new LevelsDocument.LoggerLevel("com.acme.shop.order.Checkout", "debug"),
            new LevelsDocument.LoggerLevel("com.acme.shop.payment.PaymentClient", "debug")));
  }

  private Item error(long at, String id) {
    ErrorGroupDetail first = application.details().isEmpty() ? null : application.details().get(0);
    return new Item(
        start + at * 1_000,
        "error",
        "error",
        first == null ? TYPE : first.group().type(),
        first == null ? "" : first.group().message(),
        "",
        0,
        0,
        "executor-7",
        ids(id),
        first == null ? "" : first.group().fingerprint(),
        first == null ? "" : first.events().get(0).id(),
        Map.of());
  }

  private Item item(
      long at,
      String kind,
      String level,
      String source,
      String text,
      String id,
      Map<String, String> fields) {
    return new Item(
        start + at * 1_000,
        kind,
        level,
        source,
        text,
        "",
        0,
        0,
        "executor-7",
        ids(id),
        "",
        "",
        fields);
  }

  private Item ended(
      long at,
      String kind,
      String source,
      String outcome,
      int status,
      double took,
      String text,
      String id) {
    return new Item(
        start + at * 1_000,
        kind,
        outcome.equals("failed") ? "error" : "info",
        source,
        text,
        outcome,
        status,
        took,
        "executor-7",
        ids(id),
        "",
        "",
        Map.of());
  }

  private Map<String, String> ids(String id) {
    return Map.of(
        "correlation_id",
        id,
        "flow_id",
        "checkout-84121",
        "trace_id",
        "4bf92f3577b34da6a3ce929d0e0e4736",
        "request_id",
        "7c1e11a0-" + application.getName());
  }
}
