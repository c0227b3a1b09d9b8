package dev.sightline.console.view;

import dev.sightline.manage.TimelineDocument.Item;
import java.time.Instant;

/**
 * A request or flow to look at.
 *
 * @param href its timeline; empty when it has no ID
 * @param title what it was
 * @param detail why it failed, or how far it got
 * @param state how it ended
 * @param took how long
 * @param at when it ended
 * @param id the ID it is found by
 */
public record RecentRow(
    String href, String title, String detail, State state, String took, Moment at, String id) {

  static RecentRow request(String app, Item item, Instant now) {
    return row(
        app, item, item.ids().getOrDefault("correlation_id", ""), state(item), item.text(), now);
  }

  static RecentRow flow(String app, Item item, Instant now) {
    String step = item.fields().getOrDefault("step", "");
    String far = step.isEmpty() ? "no step yet" : "up to " + step;
    boolean ended = item.kind().equals("flow_ended");
    State state = ended ? state(item) : State.warn("Under way");
    return row(app, item, item.ids().getOrDefault("flow_id", ""), state, far, now);
  }

  private static RecentRow row(
      String app, Item item, String id, State state, String detail, Instant now) {
    String href = Link.to("correlation").with("app", app).with("id", id).toString();
    String flow = item.fields().getOrDefault("flow", "");
    return new RecentRow(
        id.isEmpty() ? "" : href,
        Visible.text(item.kind().equals("log") ? flow : item.source()),
        Visible.text(detail),
        state,
        Amounts.duration(item.durationMillis()),
        Moment.of(item.atMicros() / 1_000, now),
        Visible.name(id));
  }

  private static State state(Item item) {
    String status = item.status() > 0 ? Integer.toString(item.status()) : "";
    return switch (item.outcome()) {
      case "failed" -> State.bad(status.isEmpty() ? "Failed" : status);
      case "cancelled" -> State.warn("Given up");
      default -> State.good(status.isEmpty() ? "Completed" : status);
    };
  }
}
