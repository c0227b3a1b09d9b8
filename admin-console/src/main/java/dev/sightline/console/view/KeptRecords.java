package dev.sightline.console.view;

import dev.sightline.event.Breadcrumb;
import dev.sightline.event.ErrorEvent;
import dev.sightline.event.EventContext;
import dev.sightline.event.Fields;
import dev.sightline.manage.ErrorGroupDetail;
import dev.sightline.manage.TimelineDocument.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an error event kept of its request, for when the records themselves are gone. */
public final class KeptRecords {
  private KeptRecords() {}

  /** Those of the events under this ID. */
  public static List<Item> of(ErrorGroupDetail detail, String id) {
    List<Item> items = new ArrayList<>();
    for (ErrorEvent event : detail.events()) {
      Map<String, String> ids = ids(event.context());
      if (ids.containsValue(id)) {
        event.breadcrumbs().forEach(crumb -> items.add(item(crumb, ids)));
        items.add(item(event, ids));
      }
    }
    return items;
  }

  private static Item item(Breadcrumb crumb, Map<String, String> ids) {
    return new Item(
        crumb.timestampMicros(),
        "log",
        crumb.level().label(),
        crumb.category(),
        crumb.message(),
        "",
        0,
        0,
        "",
        ids,
        "",
        "",
        texts(crumb.fields()));
  }

  private static Item item(ErrorEvent event, Map<String, String> ids) {
    return new Item(
        event.timestampMicros(),
        "error",
        event.level().label(),
        event.exception() == null ? "message" : event.exception().type(),
        event.message(),
        "",
        0,
        0,
        "",
        ids,
        event.fingerprint(),
        event.id(),
        Map.of());
  }

  private static Map<String, String> texts(Fields fields) {
    Map<String, String> texts = new LinkedHashMap<>();
    fields.forEach((key, value) -> texts.put(key, String.valueOf(value)));
    return texts;
  }

  private static Map<String, String> ids(EventContext context) {
    Map<String, String> ids = new LinkedHashMap<>();
    put(ids, "correlation_id", context.correlationId());
    put(ids, "request_id", context.requestId());
    put(ids, "flow_id", context.flowId());
    put(ids, "trace_id", context.traceId());
    return ids;
  }

  private static void put(
      Map<String, String> ids, String kind, @org.jspecify.annotations.Nullable String id) {
    if (id != null) {
      ids.put(kind, id);
    }
  }
}
